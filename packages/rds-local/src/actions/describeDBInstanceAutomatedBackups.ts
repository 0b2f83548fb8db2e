import type {
  DBInstanceAutomatedBackup,
  DBInstanceAutomatedBackupMessage,
  DescribeDBInstanceAutomatedBackupsMessage,
} from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { AutomatedBackupRecord, InstanceRecord } from '../engine/record.ts';
import { referenceTo } from '../engine/references.ts';
import type { Region } from '../engine/region.ts';
import { automatedBackup, keyOf, retainedWindow } from '../engine/retainBackups.ts';
import type { Action } from './action.ts';
import { activeThenRetained } from './reading/activeThenRetained.ts';
import { type FilterableBy, matcherOf } from './reading/filter.ts';
import { type EntriesAfter, entriesAmong, pageOfTable } from './reading/pageOfTable.ts';

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstanceAutomatedBackups.html
const FILTERS: FilterableBy<DBInstanceAutomatedBackup> = {
  status: (backup) => [backup.Status],
  'db-instance-id': (backup) => [backup.DBInstanceIdentifier, backup.DBInstanceArn],
  'dbi-resource-id': (backup) => [backup.DbiResourceId, backup.DBInstanceAutomatedBackupsArn],
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstanceAutomatedBackups.html */
export const describeDBInstanceAutomatedBackups: Action<
  DescribeDBInstanceAutomatedBackupsMessage,
  DBInstanceAutomatedBackupMessage
> = (input, { region, now }) => {
  const isWanted = matcherOf(input.Filters, FILTERS);
  const entries = entriesFor(region, input, now);
  const { items, Marker } = pageOfTable('DescribeDBInstanceAutomatedBackups', input, entries, (record) => {
    const backup = describeBackup(region, record, now);
    return backup !== undefined && isAsked(backup, input) && isWanted(backup) ? backup : undefined;
  });
  return { DBInstanceAutomatedBackups: items, Marker };
};

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

type Backed = InstanceRecord | AutomatedBackupRecord;

/** @throws RdsError DBInstanceAutomatedBackupNotFound for what is named and has no backups */
function entriesFor(
  region: Region,
  input: DescribeDBInstanceAutomatedBackupsMessage,
  now: number,
): EntriesAfter<Backed> {
  const { DbiResourceId, DBInstanceIdentifier, DBInstanceAutomatedBackupsArn: arn } = input;
  const all = activeThenRetained(region.instances.after, region.automatedBackups.after);
  if (DbiResourceId === undefined && DBInstanceIdentifier === undefined && arn === undefined) return all;
  const found = [...candidates(region, input, all)].filter(([, record]) => {
    const backup = describeBackup(region, record, now);
    return backup !== undefined && isAsked(backup, input);
  });
  if (found.length > 0) return entriesAmong(found);
  throw new RdsError(
    'DBInstanceAutomatedBackupNotFound',
    `DBInstanceAutomatedBackup ${arn ?? DbiResourceId ?? DBInstanceIdentifier} not found.`,
  );
}

function candidates(
  region: Region,
  { DbiResourceId, DBInstanceIdentifier }: DescribeDBInstanceAutomatedBackupsMessage,
  all: EntriesAfter<Backed>,
): Iterable<[string, Backed]> {
  if (DbiResourceId !== undefined) return ofResource(region, DbiResourceId);
  if (DBInstanceIdentifier !== undefined) return ofInstance(region, idOf(region, 'db', DBInstanceIdentifier));
  return all('');
}

function ofInstance(region: Region, id: string): [string, Backed][] {
  const instance = region.instances.get(id);
  const retained = region.automatedBackups.referring(referenceTo('db', id));
  return instance === undefined ? retained : [[id, instance], ...retained];
}

function ofResource(region: Region, resourceId: string): [string, Backed][] {
  const retained = region.automatedBackups.get(keyOf(resourceId));
  const instances = region.instances.referring(resourceId.toUpperCase().replace(/^DB-/, 'db-'));
  return retained === undefined ? instances : [...instances, [keyOf(resourceId), retained]];
}

function isAsked(backup: DBInstanceAutomatedBackup, input: DescribeDBInstanceAutomatedBackupsMessage): boolean {
  const { DBInstanceAutomatedBackupsArn: arn, DBInstanceIdentifier: id } = input;
  return (
    (arn === undefined || backup.DBInstanceAutomatedBackupsArn === arn) &&
    (id === undefined || backup.DBInstanceArn === id || backup.DBInstanceIdentifier === id.toLowerCase())
  );
}
