import Button from '@cloudscape-design/components/button';
import { clusterCan } from '@rds-console/contract/states';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { notWhile } from '../../settings/notWhile.ts';
import { SnapshotTable } from '../../settings/SnapshotTable.tsx';
import { snapshotsOfQuery } from '../queries.ts';
import { TakeClusterSnapshotModal } from '../TakeClusterSnapshotModal.tsx';
import { useCluster } from '../useCluster.ts';

/** The tab on the DB cluster's snapshots. */
export function ClusterSnapshots() {
  const cluster = useCluster();
  const { data, error } = useQuery(snapshotsOfQuery(cluster));
  const [isTaking, setTaking] = useState(false);
  return (
    <>
      <SnapshotTable
        snapshots={data}
        error={error}
        identifierOf={(it) => it.DBClusterSnapshotIdentifier ?? ''}
        folder="/cluster-snapshots"
        actions={
          <Button
            disabled={!clusterCan.snapshot(cluster)}
            disabledReason={notWhile('cluster', cluster.Status)}
            onClick={() => setTaking(true)}
          >
            Take snapshot
          </Button>
        }
      />
      {isTaking && <TakeClusterSnapshotModal cluster={cluster} onDismiss={() => setTaking(false)} />}
    </>
  );
}
