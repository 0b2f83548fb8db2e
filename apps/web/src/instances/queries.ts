import type { DBInstance, DBSnapshot } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { pollInterval } from '../polling.ts';

/** The files into which an instance's engine writes. */
export function logFilesQuery(DBInstanceIdentifier: string) {
  return api.instances.logFiles.queryOptions({ input: { DBInstanceIdentifier }, refetchInterval: pollInterval() });
}

/** The snapshots of one instance, whatever it was called when they were taken. */
export function snapshotsOfQuery({ DbiResourceId }: DBInstance) {
  const isOfInstance = (snapshot: DBSnapshot) => snapshot.DbiResourceId === DbiResourceId;
  return api.snapshots.list.queryOptions({
    select: (snapshots) => snapshots.filter(isOfInstance),
    refetchInterval: ({ state }) => pollInterval(state.data?.filter(isOfInstance).map((it) => it.Status)),
  });
}
