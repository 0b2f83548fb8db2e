import Link from '@cloudscape-design/components/link';
import type { DBCluster, DBClusterSnapshot, DBInstance, DBSnapshot } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { AnySnapshot } from './anySnapshot.ts';

/**
 * What a snapshot was taken of, by the name that it had then. A snapshot outlives its source, which may have another name
 * by now, and its old name another owner: the link leads to the very same one, and is there only while that is.
 */
export function SnapshotSource({ of: it }: { of: AnySnapshot }) {
  return it.kind === 'DB snapshot' ? <SourceInstance of={it.resource} /> : <SourceCluster of={it.resource} />;
}

function SourceInstance({ of: snapshot }: { of: DBSnapshot }) {
  const { data } = useQuery(api.instances.list.queryOptions());
  const source = data?.find((instance) => isSourceInstance(instance, snapshot))?.DBInstanceIdentifier;
  const name = snapshot.DBInstanceIdentifier || '-';
  return source ? <Link href={`/instances/${source}`}>{name}</Link> : name;
}

function SourceCluster({ of: snapshot }: { of: DBClusterSnapshot }) {
  const { data } = useQuery(api.clusters.list.queryOptions());
  const source = data?.find((cluster) => isSourceCluster(cluster, snapshot))?.DBClusterIdentifier;
  const name = snapshot.DBClusterIdentifier || '-';
  return source ? <Link href={`/clusters/${source}`}>{name}</Link> : name;
}

/** By the id that never changes, or by the name where an RDS-compatible endpoint does not give that. */
function isSourceInstance(instance: DBInstance, snapshot: DBSnapshot) {
  return snapshot.DbiResourceId
    ? instance.DbiResourceId === snapshot.DbiResourceId
    : instance.DBInstanceIdentifier === snapshot.DBInstanceIdentifier;
}

function isSourceCluster(cluster: DBCluster, snapshot: DBClusterSnapshot) {
  return snapshot.DbClusterResourceId
    ? cluster.DbClusterResourceId === snapshot.DbClusterResourceId
    : cluster.DBClusterIdentifier === snapshot.DBClusterIdentifier;
}
