import { DatabaseTags } from '../../databases/DatabaseTags.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { dbCluster } from '../dbCluster.ts';

/** The tab on the DB cluster's tags. */
export function ClusterTags() {
  const cluster = useCurrentResource(dbCluster);
  return <DatabaseTags resource={dbCluster} database={cluster} arn={cluster.DBClusterArn} />;
}
