import type {
  DBClusterAutomatedBackup,
  DBClusterAutomatedBackupMessage,
  DescribeDBClusterAutomatedBackupsMessage,
} from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { ClusterAutomatedBackupRecord, ClusterRecord } from '../engine/record.ts';
import { referenceTo } from '../engine/references.ts';
import type { Region } from '../engine/region.ts';
import { clusterAutomatedBackup, keyOf, retainedWindow } from '../engine/retainBackups.ts';
import type { Action } from './action.ts';
import { activeThenRetained } from './reading/activeThenRetained.ts';
import { type FilterableBy, matcherOf } from './reading/filter.ts';
import { type EntriesAfter, entriesAmong, pageOfTable } from './reading/pageOfTable.ts';

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterAutomatedBackups.html
const FILTERS: FilterableBy<DBClusterAutomatedBackup> = {
  status: (backup) => [backup.Status],
  'db-cluster-id': (backup) => [backup.DBClusterIdentifier, backup.DBClusterArn],
  'db-cluster-resource-id': (backup) => [backup.DbClusterResourceId, backup.DBClusterAutomatedBackupsArn],
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterAutomatedBackups.html */
export const describeDBClusterAutomatedBackups: Action<
  DescribeDBClusterAutomatedBackupsMessage,
  DBClusterAutomatedBackupMessage
> = (input, { region, now }) => {
  const isWanted = matcherOf(input.Filters, FILTERS);
  const entries = entriesFor(region, input, now);
  const { items, Marker } = pageOfTable('DescribeDBClusterAutomatedBackups', input, entries, (record) => {
    const backup = describeClusterBackup(region, record, now);
    return backup !== undefined && isAsked(backup, input) && isWanted(backup) ? backup : undefined;
  });
  return { DBClusterAutomatedBackups: items, Marker };
};

/** The backups of a DB cluster that is there or of a deleted one; undefined for one that is being deleted. */
export function describeClusterBackup(
  region: Region,
  record: ClusterRecord | ClusterAutomatedBackupRecord,
  now: number,
): DBClusterAutomatedBackup | undefined {
  if ('cluster' in record) return { ...record.value, RestoreWindow: retainedWindow(record, now) };
  return record.value.Status === 'deleting' ? undefined : clusterAutomatedBackup(region, record, now);
}

/** @throws RdsError DBClusterAutomatedBackupNotFoundFault for what is named and has no backups */
function entriesFor(
  region: Region,
  input: DescribeDBClusterAutomatedBackupsMessage,
  now: number,
): EntriesAfter<ClusterRecord | ClusterAutomatedBackupRecord> {
  const { DbClusterResourceId, DBClusterIdentifier } = input;
  if (DbClusterResourceId === undefined && DBClusterIdentifier === undefined) {
    return activeThenRetained(region.clusters.after, region.clusterAutomatedBackups.after);
  }
  const found = entriesAmong<ClusterRecord | ClusterAutomatedBackupRecord>(
    DbClusterResourceId === undefined
      ? ofCluster(region, idOf(region, 'cluster', DBClusterIdentifier ?? ''))
      : ofResource(region, DbClusterResourceId),
  );
  const isThere = [...found('')].some(([, record]) => {
    const backup = describeClusterBackup(region, record, now);
    return backup !== undefined && isAsked(backup, input);
  });
  if (isThere) return found;
  throw new RdsError(
    'DBClusterAutomatedBackupNotFoundFault',
    `DBClusterAutomatedBackup ${DbClusterResourceId ?? DBClusterIdentifier} not found.`,
  );
}

function ofCluster(region: Region, id: string): [string, ClusterRecord | ClusterAutomatedBackupRecord][] {
  const instance = region.clusters.get(id);
  const retained = region.clusterAutomatedBackups.referring(referenceTo('cluster', id));
  return instance === undefined ? retained : [[id, instance], ...retained];
}

function ofResource(region: Region, resourceId: string): [string, ClusterRecord | ClusterAutomatedBackupRecord][] {
  const retained = region.clusterAutomatedBackups.get(keyOf(resourceId));
  const instances = region.clusters.referring(resourceId.toUpperCase().replace(/^CLUSTER-/, 'cluster-'));
  return retained === undefined ? instances : [...instances, [keyOf(resourceId), retained]];
}

function isAsked(
  backup: DBClusterAutomatedBackup,
  { DBClusterIdentifier: id }: DescribeDBClusterAutomatedBackupsMessage,
): boolean {
  return id === undefined || backup.DBClusterArn === id || backup.DBClusterIdentifier === id.toLowerCase();
}
