import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { presetsOfClusterBackup } from '../restore/presetsOfBackup.ts';
import { RestoreClusterForm } from '../restore/RestoreClusterForm.tsx';
import { toSource } from '../restore/restoreSource.ts';
import { clusterSnapshot } from './snapshot.ts';

/** The page under `/cluster-snapshots/{id}/restore`. */
export function RestoreClusterSnapshotPage() {
  const snapshot = useInitialResource(clusterSnapshot);
  const name = `the snapshot ${clusterSnapshot.nameOf(snapshot)}`;
  return (
    <RestoreClusterForm
      title="Restore DB cluster"
      source={toSource(name, snapshot)}
      isEncrypted={snapshot.StorageEncrypted ?? false}
      presets={presetsOfClusterBackup(snapshot)}
      canUpgrade
      description={`Creates a new DB cluster from ${name}. Its master user, password and databases come with the snapshot.`}
      cancelHref={clusterSnapshot.pathOf(snapshot)}
      draft={`restore cluster snapshot ${clusterSnapshot.nameOf(snapshot)}`}
      restore={(input) =>
        callOf(api.clusterSnapshots.restore, { ...input, SnapshotIdentifier: clusterSnapshot.nameOf(snapshot) })
      }
    />
  );
}
