import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { RestoreClusterForm } from '../settings/restored/RestoreClusterForm.tsx';
import { identifierOf, pathOf } from './anySnapshot.ts';
import { clusterSnapshotQuery } from './queries.ts';

/** The page under `/cluster-snapshots/{id}/restore`. */
export function RestoreClusterSnapshotPage() {
  const { DBClusterSnapshotIdentifier = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(clusterSnapshotQuery(DBClusterSnapshotIdentifier));
  const [snapshot] = useState(data);
  const it = { kind: 'DB cluster snapshot', snapshot } as const;
  const { Engine = '', EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled = false } = snapshot;
  const name = `the snapshot ${identifierOf(it)}`;
  return (
    <RestoreClusterForm
      title="Restore DB cluster"
      source={{ name, Engine, EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled }}
      isEncrypted={snapshot.StorageEncrypted ?? false}
      presets={{ ...(snapshot.StorageType ? { StorageType: snapshot.StorageType } : {}), Port: snapshot.Port }}
      canUpgrade
      description={`Creates a new DB cluster from ${name}. Its master user, password and databases come with the snapshot.`}
      cancelHref={pathOf(it)}
      draft={`restore cluster snapshot ${identifierOf(it)}`}
      restore={(input) => callOf(api.clusterSnapshots.restore, { ...input, SnapshotIdentifier: identifierOf(it) })}
    />
  );
}
