import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { presetsOfBackup } from '../restore/presetsOfBackup.ts';
import { RestoreInstanceForm } from '../restore/RestoreInstanceForm.tsx';
import { toSource } from '../restore/restoreSource.ts';
import { isOfOthers } from './anySnapshot.ts';
import { dbSnapshot } from './snapshot.ts';

/** The page under `/snapshots/{id}/restore`. A snapshot does not say its instance's class: left empty, RDS takes that one. */
export function RestoreSnapshotPage() {
  const snapshot = useInitialResource(dbSnapshot);
  const it = { kind: 'DB snapshot', resource: snapshot } as const;
  const name = `the snapshot ${dbSnapshot.nameOf(snapshot)}`;
  return (
    <RestoreInstanceForm
      title="Restore DB instance"
      doing="Restoring the DB instance"
      source={toSource(name, snapshot)}
      presets={{
        ...presetsOfBackup(snapshot),
        // Option groups stay with the account that has them.
        ...(isOfOthers(it) ? { OptionGroupName: '' } : {}),
      }}
      description={`Creates a new DB instance from ${name}. Its master user, password and databases come with the snapshot.`}
      cancelHref={dbSnapshot.pathOf(snapshot)}
      draft={`restore snapshot ${dbSnapshot.nameOf(snapshot)}`}
      restore={(input) =>
        callOf(api.snapshots.restore, { ...input, DBSnapshotIdentifier: dbSnapshot.nameOf(snapshot) })
      }
    />
  );
}
