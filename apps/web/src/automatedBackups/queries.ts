import { api } from '../api.ts';
import { pollInterval } from '../polling.ts';

/** The automated backups of the region's DB instances, those of deleted ones included. */
export const backupsQuery = api.automatedBackups.list.queryOptions({
  refetchInterval: ({ state }) => pollInterval(state.data?.map(({ Status }) => Status)),
});

/** The automated backups of the region's DB clusters, those of deleted ones included. */
export const clusterBackupsQuery = api.clusterAutomatedBackups.list.queryOptions({
  refetchInterval: ({ state }) => pollInterval(state.data?.map(({ Status }) => Status)),
});

/** The automated backups of one DB instance. */
export function backupQuery(DbiResourceId: string) {
  return api.automatedBackups.get.queryOptions({
    input: { DbiResourceId },
    refetchInterval: ({ state }) => pollInterval([state.data?.Status]),
  });
}

/** The automated backups of one DB cluster. */
export function clusterBackupQuery(DbClusterResourceId: string) {
  return api.clusterAutomatedBackups.get.queryOptions({
    input: { DbClusterResourceId },
    refetchInterval: ({ state }) => pollInterval([state.data?.Status]),
  });
}
