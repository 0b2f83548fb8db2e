import type {
  DBInstanceAutomatedBackup,
  DBInstanceAutomatedBackupMessage,
  DescribeDBInstanceAutomatedBackupsMessage,
} from '@aws-sdk/client-rds';
import type { Region } from '../engine/region.ts';
import { automatedBackup, retainedWindow } from '../engine/retainBackups.ts';
import type { AutomatedBackupRecord, InstanceRecord } from '../store/record.ts';
import { backupEntries } from './describe/backupEntries.ts';
import { describe } from './describe/describe.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstanceAutomatedBackups.html */
export const describeDBInstanceAutomatedBackups = describe<
  DescribeDBInstanceAutomatedBackupsMessage,
  DBInstanceAutomatedBackupMessage
>('DescribeDBInstanceAutomatedBackups')({
  list: 'DBInstanceAutomatedBackups',
  filters: {
    status: (backup) => [backup.Status],
    'db-instance-id': (backup) => [backup.DBInstanceIdentifier, backup.DBInstanceArn],
    'dbi-resource-id': (backup) => [backup.DbiResourceId, backup.DBInstanceAutomatedBackupsArn],
  },
  selects:
    ({ DBInstanceAutomatedBackupsArn: arn, DBInstanceIdentifier: id }) =>
    (backup) =>
      [undefined, backup.DBInstanceAutomatedBackupsArn].includes(arn) &&
      (id === undefined || backup.DBInstanceArn === id || backup.DBInstanceIdentifier === id.toLowerCase()),
  entries: ({ DBInstanceIdentifier: idOrArn, DbiResourceId: resourceId }, { region }) =>
    backupEntries(region, region.instances, region.automatedBackups, { kind: 'db', idOrArn, resourceId }),
  notFound: ({ DBInstanceAutomatedBackupsArn, DbiResourceId, DBInstanceIdentifier }) => {
    const asked = DBInstanceAutomatedBackupsArn ?? DbiResourceId ?? DBInstanceIdentifier;
    if (asked === undefined) return undefined;
    return ['DBInstanceAutomatedBackupNotFound', `DBInstanceAutomatedBackup ${asked} not found.`];
  },
  item: (record, _input, { region, now }) => describeBackup(region, record, now),
});

/** The backups of a DB instance that is there or of a deleted one; undefined for an instance without backups. */
export function describeBackup(
  region: Region,
  record: InstanceRecord | AutomatedBackupRecord,
  now: number,
): DBInstanceAutomatedBackup | undefined {
  if ('instance' in record) return { ...record.value, RestoreWindow: retainedWindow(record, now) };
  const { DBClusterIdentifier, BackupRetentionPeriod = 0, DBInstanceStatus } = record.value;
  const hasBackups = DBClusterIdentifier === undefined && BackupRetentionPeriod > 0;
  return hasBackups && DBInstanceStatus !== 'deleting' ? automatedBackup(region, record, now) : undefined;
}
