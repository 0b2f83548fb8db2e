import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { presetsOfBackup } from '../restore/presetsOfBackup.ts';
import { RestoreInstanceForm } from '../restore/RestoreInstanceForm.tsx';
import { toSource } from '../restore/restoreSource.ts';
import { instanceBackup, restorableTimes } from './automatedBackup.ts';

/** The page under `/automated-backups/{id}/restore`, whether the DB instance that they are of is still there or not. */
export function RestoreBackupPage() {
  const backup = useInitialResource(instanceBackup);
  const DbiResourceId = instanceBackup.idOf(backup);
  const name = `the automated backups of ${backup.DBInstanceIdentifier}`;
  return (
    <RestoreInstanceForm
      title="Restore DB instance"
      doing="Restoring the DB instance"
      source={toSource(name, backup, restorableTimes(backup))}
      presets={{ ...presetsOfBackup(backup), BackupRetentionPeriod: backup.BackupRetentionPeriod }}
      description={`Creates a new DB instance from ${name}. Its master user, password and databases come with them.`}
      cancelHref={instanceBackup.pathOf(backup)}
      draft={`restore backup ${DbiResourceId}`}
      restore={({ DBInstanceIdentifier, ...input }) =>
        callOf(api.automatedBackups.restore, {
          ...input,
          SourceDbiResourceId: DbiResourceId,
          TargetDBInstanceIdentifier: DBInstanceIdentifier,
        })
      }
    />
  );
}
