import type { DBClusterAutomatedBackup, DBInstanceAutomatedBackup } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import type { RestorableTimes } from '../databases/restorableTimes.ts';
import type { Either } from '../resource/eitherType.ts';
import { defineResource } from '../resource/resourceType.ts';

// Names of deleted databases can be used again, so backups go by the resource ID of their database.
const common = {
  noun: 'automated backup',
  labelOf: (database: string) => `automated backups of ${database}`,
};

export const instanceBackup = defineResource({
  ...common,
  path: '/automated-backups',
  id: 'DbiResourceId',
  idOf: (backup: DBInstanceAutomatedBackup) => backup.DbiResourceId,
  nameOf: (backup) => backup.DBInstanceIdentifier,
  statusOf: (backup) => backup.Status,
  operations: api.automatedBackups,
});

export const clusterBackup = defineResource({
  ...common,
  path: '/cluster-automated-backups',
  listedWith: instanceBackup,
  id: 'DbClusterResourceId',
  idOf: (backup: DBClusterAutomatedBackup) => backup.DbClusterResourceId,
  nameOf: (backup) => backup.DBClusterIdentifier,
  statusOf: (backup) => backup.Status,
  operations: api.clusterAutomatedBackups,
});

/** The automated backups of a database of either kind, as the list has them; each keeps RDS's own shape. */
export type AutomatedBackup = Either<'DB instance', DBInstanceAutomatedBackup, 'DB cluster', DBClusterAutomatedBackup>;

/** From when to when a database can be restored from its backups. */
export function restorableTimes({ RestoreWindow }: AutomatedBackup['resource']): RestorableTimes {
  const { EarliestTime, LatestTime } = RestoreWindow ?? {};
  return {
    ...(EarliestTime && { earliest: new Date(EarliestTime) }),
    ...(LatestTime && { latest: new Date(LatestTime) }),
  };
}
