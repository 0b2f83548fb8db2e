import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { RestoreClusterForm } from '../restore/RestoreClusterForm.tsx';
import { clusterEnginesFor } from './migrations.ts';
import { dbSnapshot } from './snapshot.ts';

/** The page under `/snapshots/{id}/migrate`: a DB cluster with the data of a DB instance's snapshot, by default of Aurora. */
export function MigrateSnapshotPage() {
  const snapshot = useInitialResource(dbSnapshot);
  const { Engine, EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled = false } = snapshot;
  const engines = clusterEnginesFor(Engine);
  const name = `the snapshot ${dbSnapshot.nameOf(snapshot)}`;
  return (
    <RestoreClusterForm
      title="Migrate snapshot"
      source={{ name, Engine, EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled }}
      isEncrypted={snapshot.Encrypted ?? false}
      presets={{ Engine: engines[0] ?? Engine, EngineVersion: '', StorageType: 'aurora', Port: snapshot.Port }}
      engines={engines}
      description={`Creates a new DB cluster of another kind from ${name}, which stays as it is. Its master user, password and databases come with it.`}
      cancelHref={dbSnapshot.pathOf(snapshot)}
      draft={`migrate snapshot ${dbSnapshot.nameOf(snapshot)}`}
      // A DB instance's snapshot is named by its ARN, so that it is not taken for a cluster's.
      restore={(input) =>
        callOf(api.clusterSnapshots.restore, { ...input, SnapshotIdentifier: snapshot.DBSnapshotArn })
      }
    />
  );
}
