import type { DBInstance, DBSnapshot } from '@rds-console/contract/rows';
import { api, queryClient } from '../api.ts';
import { pollInterval } from '../polling.ts';

/** All DB instances of the region, asked again quickly while one of them is on its way to another status. */
export const instancesQuery = api.instances.list.queryOptions({
  refetchInterval: ({ state }) => pollInterval(state.data?.map((it) => it.DBInstanceStatus)),
});

/** One DB instance. */
export function instanceQuery(DBInstanceIdentifier: string) {
  return api.instances.get.queryOptions({
    input: { DBInstanceIdentifier },
    refetchInterval: ({ state }) => pollInterval([state.data?.DBInstanceStatus]),
  });
}

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

/** Puts RDS's answer to a write where the pages read, and asks the list again. */
export function keepInstance(instance: DBInstance) {
  queryClient.setQueryData(instanceQuery(instance.DBInstanceIdentifier ?? '').queryKey, instance);
  return queryClient.invalidateQueries({ queryKey: api.instances.list.key() });
}
