import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { z } from 'zod';
import { isMultiAz } from '../../settings/clusterKind.ts';
import { hasProvisionedIops } from '../../settings/engineChoices.ts';
import { watchedInput } from '../../settings/watchedInput.ts';
import type { createClusterSchema } from './createClusterForm.ts';

type Values = z.output<typeof createClusterSchema>;

/** What the replica in another zone is called. */
export function replicaIdentifier(writer: string) {
  return `${writer}-reader`;
}

/**
 * The inputs of the calls that a launch makes: CreateDBCluster, then for Aurora CreateDBInstance for the writer and for
 * the replica where one is wanted. IAM DB authentication goes to the cluster, and never to an instance.
 *
 * @param values the checked values of the form
 * @param options what the engine version can be ordered with; says which zones there are
 * @param iamUnavailable why IAM DB authentication cannot be had; the switch is then not given
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
 */
export function toLaunchRequests(
  values: Values,
  options: readonly OrderableDBInstanceOption[],
  iamUnavailable: string | undefined,
) {
  const cluster = clusterInput(values, options, iamUnavailable);
  if (isMultiAz(values.Engine)) return { cluster, writer: undefined, replica: undefined };
  const { DBClusterIdentifier, Engine, DBInstanceIdentifier, DBInstanceClass, AvailabilityZone, CreateReplica } =
    values;
  const instance = {
    DBClusterIdentifier,
    Engine,
    DBInstanceClass,
    PubliclyAccessible: values.PubliclyAccessible,
    CACertificateIdentifier: values.CACertificateIdentifier,
    DBParameterGroupName: values.DBParameterGroupName,
    PromotionTier: values.PromotionTier,
    AutoMinorVersionUpgrade: values.AutoMinorVersionUpgrade,
    Tags: cluster.Tags,
  };
  const offered = options.filter((option) => option.DBInstanceClass === DBInstanceClass);
  const zones = [
    ...new Set(offered.flatMap((option) => option.AvailabilityZones?.flatMap(({ Name }) => Name ?? []) ?? [])),
  ];
  // RDS may put two instances without a zone of their own into the same one, so with a replica both are given one.
  const writerZone = AvailabilityZone || (CreateReplica ? zones[0] : undefined);
  return {
    cluster,
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

/** What is hidden or disabled for the chosen kind of cluster keeps what was chosen before, and is not sent. */
function clusterInput(values: Values, options: readonly OrderableDBInstanceOption[], iamUnavailable?: string) {
  const {
    ConfirmPassword: _confirm,
    PresetEngine: _preset,
    UseCase: _useCase,
    PresetUseCase: _presetUseCase,
    CreateReplica: _replica,
    DBInstanceIdentifier: _writer,
    DBInstanceClass,
    AvailabilityZone: _zone,
    PromotionTier: _tier,
    DBParameterGroupName: _group,
    ...input
  } = values;
  const isMulti = isMultiAz(input.Engine);
  const ofClass = options.find((option) => option.DBInstanceClass === DBInstanceClass);
  const isManaged = input.ManageMasterUserPassword === true;
  return {
    ...input,
    ...watchedInput(input, ofClass),
    DBClusterInstanceClass: isMulti ? DBInstanceClass : undefined,
    AllocatedStorage: isMulti ? input.AllocatedStorage : undefined,
    Iops: isMulti && hasProvisionedIops(input.StorageType) ? input.Iops : undefined,
    StorageType: input.StorageType === 'aurora' ? undefined : input.StorageType,
    PubliclyAccessible: isMulti ? input.PubliclyAccessible : undefined,
    AutoMinorVersionUpgrade: isMulti ? input.AutoMinorVersionUpgrade : undefined,
    CACertificateIdentifier: isMulti ? input.CACertificateIdentifier : undefined,
    NetworkType: !isMulti && input.NetworkType === 'DUAL' ? 'DUAL' : undefined,
    ServerlessV2ScalingConfiguration:
      DBInstanceClass === 'db.serverless' ? input.ServerlessV2ScalingConfiguration : undefined,
    BacktrackWindow: input.Engine === 'aurora-mysql' && input.BacktrackWindow ? input.BacktrackWindow : undefined,
    EnableLocalWriteForwarding: !isMulti && input.EnableLocalWriteForwarding ? true : undefined,
    EnableIAMDatabaseAuthentication: iamUnavailable === undefined ? input.EnableIAMDatabaseAuthentication : undefined,
    EnableCloudwatchLogsExports: input.EnableCloudwatchLogsExports?.length
      ? input.EnableCloudwatchLogsExports
      : undefined,
    MasterUserPassword: isManaged ? undefined : input.MasterUserPassword,
    ManageMasterUserPassword: isManaged || undefined,
    MasterUserSecretKmsKeyId: isManaged ? input.MasterUserSecretKmsKeyId : undefined,
    KmsKeyId: input.StorageEncrypted ? input.KmsKeyId : undefined,
    Tags: input.Tags?.length ? input.Tags : undefined,
  };
}
