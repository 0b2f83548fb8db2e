import { instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import { loginToInstance } from '@rds-console/contract/login/loginDatabase';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { ConnectTab } from '../../connect/ConnectTab.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { dbInstance } from '../dbInstance.ts';

/** The tab on how to log in to the DB instance by IAM. A member's policy names its cluster, which is asked for it. */
export function InstanceConnect() {
  const instance = useCurrentResource(dbInstance);
  const { DBClusterIdentifier } = instance;
  const { data: cluster } = useQuery(
    api.clusters.get.queryOptions({
      input: { DBClusterIdentifier: DBClusterIdentifier ?? '' },
      enabled: DBClusterIdentifier !== undefined,
    }),
  );
  if (DBClusterIdentifier && !cluster) return <>Asking RDS for the cluster</>;
  return (
    <ConnectTab
      database={loginToInstance(instance, cluster)}
      state={instanceIamAuthentication(instance)}
      modifyHref={
        DBClusterIdentifier
          ? `/clusters/${DBClusterIdentifier}/modify`
          : `/instances/${instance.DBInstanceIdentifier}/modify`
      }
      classes={[instance.DBInstanceClass]}
    />
  );
}
