import Link from '@cloudscape-design/components/link';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { type AnyBackup, databaseOf, resourceIdOf } from './anyBackup.ts';

/** The database that backups are of, with a link while that very one is there. */
export function BackupDatabase({ of: it }: { of: AnyBackup }) {
  const { data: instances } = useQuery(api.instances.list.queryOptions({ enabled: it.kind === 'DB instance' }));
  const { data: clusters } = useQuery(api.clusters.list.queryOptions({ enabled: it.kind === 'DB cluster' }));
  const id = resourceIdOf(it);
  const name = databaseOf(it);
  const instance = instances?.find(({ DbiResourceId }) => DbiResourceId === id);
  const cluster = clusters?.find(({ DbClusterResourceId }) => DbClusterResourceId === id);
  if (instance) return <Link href={`/instances/${instance.DBInstanceIdentifier}`}>{name}</Link>;
  if (cluster) return <Link href={`/clusters/${cluster.DBClusterIdentifier}`}>{name}</Link>;
  return name;
}
