import type {
  DBClusterAutomatedBackup,
  DBClusterAutomatedBackupMessage,
  DescribeDBClusterAutomatedBackupsMessage,
} from '@aws-sdk/client-rds';
import type { Region } from '../engine/region.ts';
import { clusterAutomatedBackup, retainedWindow } from '../engine/retainBackups.ts';
import type { ClusterAutomatedBackupRecord, ClusterRecord } from '../store/record.ts';
import { backupEntries } from './describe/backupEntries.ts';
import { describe } from './describe/describe.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterAutomatedBackups.html */
export const describeDBClusterAutomatedBackups = describe<
  DescribeDBClusterAutomatedBackupsMessage,
  DBClusterAutomatedBackupMessage
>('DescribeDBClusterAutomatedBackups')({
  list: 'DBClusterAutomatedBackups',
  filters: {
    status: (backup) => [backup.Status],
    'db-cluster-id': (backup) => [backup.DBClusterIdentifier, backup.DBClusterArn],
    'db-cluster-resource-id': (backup) => [backup.DbClusterResourceId, backup.DBClusterAutomatedBackupsArn],
  },
  selects:
    ({ DBClusterIdentifier: id }) =>
    (backup) =>
      id === undefined || backup.DBClusterArn === id || backup.DBClusterIdentifier === id.toLowerCase(),
  entries: ({ DBClusterIdentifier: idOrArn, DbClusterResourceId: resourceId }, { region }) =>
    backupEntries(region, region.clusters, region.clusterAutomatedBackups, { kind: 'cluster', idOrArn, resourceId }),
  notFound: ({ DbClusterResourceId, DBClusterIdentifier }) => {
    const asked = DbClusterResourceId ?? DBClusterIdentifier;
    if (asked === undefined) return undefined;
    return ['DBClusterAutomatedBackupNotFoundFault', `DBClusterAutomatedBackup ${asked} not found.`];
  },
  item: (record, _input, { region, now }) => describeClusterBackup(region, record, now),
});

/** The backups of a DB cluster that is there or of a deleted one; undefined for one that is being deleted. */
export function describeClusterBackup(
  region: Region,
  record: ClusterRecord | ClusterAutomatedBackupRecord,
  now: number,
): DBClusterAutomatedBackup | undefined {
  if ('cluster' in record) return { ...record.value, RestoreWindow: retainedWindow(record, now) };
  return record.value.Status === 'deleting' ? undefined : clusterAutomatedBackup(region, record, now);
}
