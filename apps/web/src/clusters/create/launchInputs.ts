import { type ClusterFacts, clusterInputs } from '@rds-console/contract/parameters/cluster';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { replicaIdentifier } from './clusterRules.ts';
import type { CreateClusterValues } from './createClusterForm.ts';

/**
 * Inputs of the calls that a launch makes: CreateDBCluster, then for Aurora CreateDBInstance for the writer, and for the
 * replica where one is wanted. RDS may put two instances without a zone of their own into the same one, so with a replica
 * both are given one.
 *
 * @param options what the engine version can be ordered with; says which zones there are
 */
export function launchInputs<Values extends CreateClusterValues>(
  facts: ClusterFacts<Values>,
  options: readonly OrderableDBInstanceOption[],
) {
  const { cluster, writer } = clusterInputs(facts);
  const { CreateReplica, DBInstanceClass, DBInstanceIdentifier } = facts.values;
  if (!writer || !CreateReplica) return { cluster, writer, replica: undefined };
  const zones = options.flatMap((option) =>
    option.DBInstanceClass === DBInstanceClass ? option.AvailabilityZones.map(({ Name }) => Name) : [],
  );
  const AvailabilityZone = writer.AvailabilityZone ?? zones[0];
  return {
    cluster,
    writer: { ...writer, AvailabilityZone },
    replica: {
      ...writer,
      DBInstanceIdentifier: replicaIdentifier(DBInstanceIdentifier),
      AvailabilityZone: zones.find((zone) => zone !== AvailabilityZone),
    },
  };
}
