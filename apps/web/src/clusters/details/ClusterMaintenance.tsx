import { DatabaseMaintenance } from '../../databases/DatabaseMaintenance.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { clusterType } from '../clusterType.ts';
import { dbCluster } from '../dbCluster.ts';

/** The tab on what waits for the maintenance window, and on how far back the backups reach. */
export function ClusterMaintenance() {
  return <DatabaseMaintenance type={clusterType} database={useCurrentResource(dbCluster)} others={[]} />;
}
