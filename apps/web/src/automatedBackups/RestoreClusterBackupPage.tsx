import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { presetsOfClusterBackup } from '../restore/presetsOfBackup.ts';
import { RestoreClusterForm } from '../restore/RestoreClusterForm.tsx';
import { toSource } from '../restore/restoreSource.ts';
import { clusterBackup, restorableTimes } from './automatedBackup.ts';

/** The page under `/cluster-automated-backups/{id}/restore`, whether the DB cluster that they are of is still there or not. */
export function RestoreClusterBackupPage() {
  const backup = useInitialResource(clusterBackup);
  const DbClusterResourceId = clusterBackup.idOf(backup);
  const name = `the automated backups of ${backup.DBClusterIdentifier}`;
  return (
    <RestoreClusterForm
      title="Restore DB cluster"
      source={toSource(name, backup, restorableTimes(backup))}
      isEncrypted={backup.StorageEncrypted ? true : undefined}
      presets={{ ...presetsOfClusterBackup(backup), BackupRetentionPeriod: backup.BackupRetentionPeriod }}
      description={`Creates a new DB cluster from ${name}.`}
      cancelHref={clusterBackup.pathOf(backup)}
      draft={`restore cluster backup ${DbClusterResourceId}`}
      restore={(input) =>
        callOf(api.clusterAutomatedBackups.restore, { ...input, SourceDbClusterResourceId: DbClusterResourceId })
      }
    />
  );
}
