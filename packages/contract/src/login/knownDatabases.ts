import type { DBCluster, DBInstance } from '../rows.ts';
import type { KnownDatabase } from './resourceFindings.ts';

/** The databases of a region as a policy can mean them; members of clusters know what to name in their place. */
export function knownDatabases(instances: readonly DBInstance[], clusters: readonly DBCluster[]): KnownDatabase[] {
  return [
    ...instances.map((instance): KnownDatabase => {
      const cluster = clusters.find((it) => it.DBClusterIdentifier === instance.DBClusterIdentifier);
      return {
        kind: 'instance',
        id: instance.DBInstanceIdentifier,
        arn: instance.DBInstanceArn,
        resourceId: instance.DbiResourceId,
        ...(instance.DBClusterIdentifier
          ? { memberOf: { id: instance.DBClusterIdentifier, resourceId: cluster?.DbClusterResourceId ?? '' } }
          : {}),
      };
    }),
    ...clusters.map(
      (cluster): KnownDatabase => ({
        kind: 'cluster',
        id: cluster.DBClusterIdentifier,
        arn: cluster.DBClusterArn,
        resourceId: cluster.DbClusterResourceId,
      }),
    ),
  ];
}
