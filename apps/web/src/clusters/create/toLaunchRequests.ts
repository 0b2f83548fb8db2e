import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { z } from 'zod';
import type { createClusterSchema } from './createClusterForm.ts';

/** What the replica in another zone is called. */
export function replicaIdentifier(writer: string) {
  return `${writer}-reader`;
}

/**
 * The inputs of the calls that a launch makes: CreateDBCluster, then CreateDBInstance for the writer and for the replica
 * where one is wanted. IAM DB authentication goes to the cluster, and never to an instance.
 *
 * @param values the checked values of the form
 * @param options what the engine version can be ordered with; says which zones there are
 * @param iamUnavailable why IAM DB authentication cannot be had; the switch is then not given
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
 */
export function toLaunchRequests(
  values: z.output<typeof createClusterSchema>,
  options: readonly OrderableDBInstanceOption[],
  iamUnavailable: string | undefined,
) {
  const {
    ConfirmPassword: _confirm,
    CreateReplica,
    DBInstanceIdentifier,
    DBInstanceClass,
    PubliclyAccessible,
    AvailabilityZone,
    PromotionTier,
    AutoMinorVersionUpgrade,
    ...cluster
  } = values;
  const { DBClusterIdentifier, Engine, EnableIAMDatabaseAuthentication, StorageEncrypted, KmsKeyId, Tags } = cluster;
  const instance = {
    DBClusterIdentifier,
    Engine,
    DBInstanceClass,
    PubliclyAccessible,
    PromotionTier,
    AutoMinorVersionUpgrade,
    Tags: Tags?.length ? Tags : undefined,
  };
  const offered = options.filter((option) => option.DBInstanceClass === DBInstanceClass);
  const zones = [
    ...new Set(offered.flatMap((option) => option.AvailabilityZones?.flatMap(({ Name }) => Name ?? []) ?? [])),
  ];
  // RDS may put two instances without a zone of their own into the same one, so with a replica both are given one.
  const writerZone = AvailabilityZone ?? (CreateReplica ? zones[0] : undefined);

  return {
    cluster: {
      ...cluster,
      EnableIAMDatabaseAuthentication: iamUnavailable === undefined ? EnableIAMDatabaseAuthentication : undefined,
      KmsKeyId: StorageEncrypted ? KmsKeyId : undefined,
      Tags: instance.Tags,
    },
    writer: { ...instance, DBInstanceIdentifier, AvailabilityZone: writerZone },
    replica: CreateReplica
      ? {
          ...instance,
          DBInstanceIdentifier: replicaIdentifier(DBInstanceIdentifier),
          AvailabilityZone: zones.find((zone) => zone !== writerZone),
        }
      : undefined,
  };
}
