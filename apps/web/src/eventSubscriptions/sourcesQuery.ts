import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** The identifiers of what there is of each type of source, as far as the console has lists of them. */
const lists: Record<string, () => Promise<(string | undefined)[]>> = {
  'db-instance': async () => (await api.instances.list.call()).map((it) => it.DBInstanceIdentifier),
  'db-cluster': async () => (await api.clusters.list.call()).map((it) => it.DBClusterIdentifier),
  'db-snapshot': async () => (await api.snapshots.list.call()).map((it) => it.DBSnapshotIdentifier),
  'db-cluster-snapshot': async () =>
    (await api.clusterSnapshots.list.call()).map((it) => it.DBClusterSnapshotIdentifier),
  'db-parameter-group': async () => (await api.parameterGroups.list.call()).map((it) => it.DBParameterGroupName),
};

/** What a subscription to events of a type can name as its sources. */
export function sourcesQuery(SourceType: string) {
  return queryOptions({
    queryKey: ['event sources', SourceType],
    queryFn: async () => (await lists[SourceType]?.())?.flatMap((id) => id ?? []) ?? [],
  });
}
