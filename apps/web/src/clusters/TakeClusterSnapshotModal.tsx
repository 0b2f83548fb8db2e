import type { DBCluster } from '@rds-console/contract/rows';
import { createDBClusterSnapshotInput } from '@rds-console/contract/snapshots';
import { api, queryClient } from '../api.ts';
import { calling } from '../code/call.ts';
import { TakeSnapshotForm } from '../databases/TakeSnapshotForm.tsx';
import { clusterSnapshot } from '../snapshots/snapshot.ts';
import { dbCluster } from './dbCluster.ts';

const createSnapshot = calling(api.clusterSnapshots.create);

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

/** Take DB cluster snapshot. */
export function TakeClusterSnapshotModal({ cluster, onDismiss }: Props) {
  const name = dbCluster.nameOf(cluster);
  return (
    <TakeSnapshotForm
      of={{ noun: dbCluster.noun, name }}
      type={clusterSnapshot}
      schema={createDBClusterSnapshotInput}
      defaultValues={{ DBClusterIdentifier: name, DBClusterSnapshotIdentifier: '' }}
      field="DBClusterSnapshotIdentifier"
      maxLength={63}
      create={createSnapshot}
      refetch={() =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: api.clusterSnapshots.key() }),
          queryClient.invalidateQueries({ queryKey: api.clusters.key() }),
        ])
      }
      onDismiss={onDismiss}
    />
  );
}
