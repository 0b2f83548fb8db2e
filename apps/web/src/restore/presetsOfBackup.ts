import { instanceParameters } from '@rds-console/contract/parameters/instance';
import { describedValues, parametersWith } from '@rds-console/contract/parameters/views';
import {
  type DBInstance,
  type DBInstanceAutomatedBackup,
  type DBSnapshot,
  dbInstance,
} from '@rds-console/contract/rows';
import type { RestoreInstanceValues } from './restoreInstanceValues.ts';

/** What snapshots and automated backups have alike, and of the types that a DB instance has. */
type Backup = Omit<DBSnapshot | DBInstanceAutomatedBackup, 'AdditionalStorageVolumes'>;

const inBackups = parametersWith(instanceParameters, (row) => row.inBackups === true);

/** No row that is in backups reads what backups don't have. */
const blank = dbInstance({ DBInstanceIdentifier: 'blank' });

/** What a form for a restore begins with of what is described of a backup as it is of a DB instance. */
export function presetsOfBackup(backup: Backup) {
  const instance: DBInstance = { ...blank, ...backup, DbiResourceId: backup.DbiResourceId ?? '' };
  return describedValues<RestoreInstanceValues, DBInstance>(instanceParameters, instance, inBackups);
}
