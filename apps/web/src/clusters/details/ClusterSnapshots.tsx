import { clusterCan } from '@rds-console/contract/states';
import { useQuery } from '@tanstack/react-query';
import { DatabaseSnapshots } from '../../databases/DatabaseSnapshots.tsx';
import { statusReason } from '../../databases/statusReason.ts';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { clusterSnapshot } from '../../snapshots/snapshot.ts';
import { dbCluster } from '../dbCluster.ts';
import { snapshotsOfQuery } from '../queries.ts';
import { TakeClusterSnapshotModal } from '../TakeClusterSnapshotModal.tsx';

/** The tab on the DB cluster's snapshots. */
export function ClusterSnapshots() {
  const cluster = useCurrentResource(dbCluster);
  return (
    <DatabaseSnapshots
      type={clusterSnapshot}
      query={useQuery(snapshotsOfQuery(cluster))}
      disabledReason={clusterCan.snapshot(cluster) ? undefined : statusReason('cluster', cluster.Status)}
      modal={(onDismiss) => <TakeClusterSnapshotModal cluster={cluster} onDismiss={onDismiss} />}
    />
  );
}
