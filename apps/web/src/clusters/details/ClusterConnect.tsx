import { clusterIamAuthentication } from '@rds-console/contract/iamAuthentication';
import { loginToCluster } from '@rds-console/contract/login/loginDatabase';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ConnectTab } from '../../connect/ConnectTab.tsx';
import { useIamUnavailableReason } from '../../iam/iamEligibility.ts';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { dbCluster } from '../dbCluster.ts';
import { membersQuery } from '../queries.ts';

/** The tab on how to log in to the DB cluster by IAM. */
export function ClusterConnect() {
  const cluster = useCurrentResource(dbCluster);
  const { Engine, EngineVersion, DBClusterIdentifier } = cluster;
  const { data: members } = useSuspenseQuery(membersQuery(DBClusterIdentifier));
  const classes = members.map(({ DBInstanceClass }) => DBInstanceClass);
  return (
    <ConnectTab
      database={loginToCluster(cluster)}
      state={clusterIamAuthentication(cluster)}
      modifyHref={`/clusters/${DBClusterIdentifier}/modify`}
      unavailableReason={useIamUnavailableReason({ Engine, EngineVersion, classes })}
    />
  );
}
