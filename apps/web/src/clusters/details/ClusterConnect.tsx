import { clusterIamAuthentication } from '@rds-console/contract/iamAuthentication';
import { loginToCluster } from '@rds-console/contract/login/loginDatabase';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ConnectTab } from '../../connect/ConnectTab.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { dbCluster } from '../dbCluster.ts';
import { membersQuery } from '../queries.ts';

/** The tab on how to log in to the DB cluster by IAM. */
export function ClusterConnect() {
  const cluster = useCurrentResource(dbCluster);
  const { data: members } = useSuspenseQuery(membersQuery(cluster.DBClusterIdentifier));
  return (
    <ConnectTab
      database={loginToCluster(cluster)}
      state={clusterIamAuthentication(cluster)}
      modifyHref={`/clusters/${cluster.DBClusterIdentifier}/modify`}
      classes={members.map(({ DBInstanceClass }) => DBInstanceClass)}
    />
  );
}
