import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { instanceRestorableTimes } from '../databases/restorableTimes.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { RestoreInstanceForm } from '../restore/RestoreInstanceForm.tsx';
import { dbInstance } from './dbInstance.ts';
import { toRestoreSource } from './toRestoreSource.ts';

/** The page under `/instances/{id}/restore`. The bounds of time are those of the moment when it was opened. */
export function RestoreInstanceToPointInTimePage() {
  const instance = useInitialResource(dbInstance);
  const id = dbInstance.nameOf(instance);
  const { source, presets } = toRestoreSource(instance);
  return (
    <RestoreInstanceForm
      title="Restore DB instance"
      doing="Restoring the DB instance"
      source={{ ...source, times: instanceRestorableTimes(instance) }}
      presets={presets}
      description={`Creates a new DB instance from the backups of ${id}, which stays as it is.`}
      cancelHref={dbInstance.pathOf(instance)}
      draft={`restore instance ${instance.DbiResourceId}`}
      restore={({ DBInstanceIdentifier, ...input }) =>
        callOf(api.instances.restoreToPointInTime, {
          ...input,
          SourceDBInstanceIdentifier: id,
          TargetDBInstanceIdentifier: DBInstanceIdentifier,
        })
      }
    />
  );
}
