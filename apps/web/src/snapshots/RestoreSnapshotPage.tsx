import { processorFeaturesOf } from '@rds-console/contract/modifyInput';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { RestoreInstanceForm } from '../settings/restored/RestoreInstanceForm.tsx';
import { identifierOf, isOfOthers, pathOf } from './anySnapshot.ts';
import { snapshotQuery } from './queries.ts';

/** The page under `/snapshots/{id}/restore`. A snapshot does not say its instance's class: left empty, RDS takes that one. */
export function RestoreSnapshotPage() {
  const { DBSnapshotIdentifier = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(snapshotQuery(DBSnapshotIdentifier));
  const [snapshot] = useState(data);
  const it = { kind: 'DB snapshot', snapshot } as const;
  const { Engine = '', EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled = false } = snapshot;
  const name = `the snapshot ${identifierOf(it)}`;
  return (
    <RestoreInstanceForm
      title="Restore DB instance"
      doing="Restoring the DB instance"
      source={{ name, Engine, EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled }}
      presets={{
        StorageType: snapshot.StorageType,
        Iops: snapshot.Iops,
        StorageThroughput: snapshot.StorageThroughput,
        ProcessorFeatures: processorFeaturesOf(snapshot.ProcessorFeatures),
        DedicatedLogVolume: snapshot.DedicatedLogVolume ?? false,
        Port: snapshot.Port,
        // Option groups stay with the account that has them.
        OptionGroupName: isOfOthers(it) ? '' : snapshot.OptionGroupName,
      }}
      description={`Creates a new DB instance from ${name}. Its master user, password and databases come with the snapshot.`}
      cancelHref={pathOf(it)}
      draft={`restore snapshot ${identifierOf(it)}`}
      restore={(input) => callOf(api.snapshots.restore, { ...input, DBSnapshotIdentifier: identifierOf(it) })}
    />
  );
}
