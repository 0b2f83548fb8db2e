import type { DBClusterAutomatedBackup, DBInstanceAutomatedBackup } from '@rds-console/contract/rows';
import type { RestorableTimes } from '../settings/restorableTimes.ts';

/** The automated backups of a database of either kind, as the list has them; each keeps RDS's own shape. */
export type AnyBackup =
  | { kind: 'DB instance'; backup: DBInstanceAutomatedBackup }
  | { kind: 'DB cluster'; backup: DBClusterAutomatedBackup };

/** The name that the database has, or had when it was deleted. */
export function databaseOf(it: AnyBackup) {
  return (it.kind === 'DB instance' ? it.backup.DBInstanceIdentifier : it.backup.DBClusterIdentifier) ?? '';
}

/** What names backups for good: names of deleted databases may be given again. */
export function resourceIdOf(it: AnyBackup) {
  return (it.kind === 'DB instance' ? it.backup.DbiResourceId : it.backup.DbClusterResourceId) ?? '';
}

export function arnOf({ backup }: AnyBackup) {
  return 'DBInstanceAutomatedBackupsArn' in backup
    ? backup.DBInstanceAutomatedBackupsArn
    : 'DBClusterAutomatedBackupsArn' in backup
      ? backup.DBClusterAutomatedBackupsArn
      : undefined;
}

/** RDS calls it `Encrypted` in the one kind and `StorageEncrypted` in the other. */
export function isEncrypted(it: AnyBackup) {
  return (it.kind === 'DB instance' ? it.backup.Encrypted : it.backup.StorageEncrypted) ?? false;
}

/** Whether the database that the backups are of is deleted. */
export function isRetained({ backup }: AnyBackup) {
  return backup.Status === 'retained';
}

/** From when to when a database can be restored from its backups. */
export function restorableTimes({ backup }: AnyBackup): RestorableTimes {
  const { EarliestTime, LatestTime } = backup.RestoreWindow ?? {};
  return {
    ...(EarliestTime && { earliest: new Date(EarliestTime) }),
    ...(LatestTime && { latest: new Date(LatestTime) }),
  };
}

/** The address of the backups' page. */
export function pathOf(it: AnyBackup) {
  const folder = it.kind === 'DB instance' ? '/automated-backups' : '/cluster-automated-backups';
  return `${folder}/${encodeURIComponent(resourceIdOf(it))}`;
}
