import type { CreateDBInstanceReadReplicaMessage, DBInstance } from '@aws-sdk/client-rds';
import { plainRequest } from '../../engine/plainSettings.ts';
import type { InstanceSettings } from './newInstance.ts';

/**
 * What a read replica is made from: what its source has where the request says nothing. Automated backups, deletion
 * protection, a standby, and the setting for IAM database authentication are its own, and off unless asked for.
 *
 * @param isSameRegion the groups of the source are there only in its own region
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstanceReadReplica.html
 */
export function replicaSettings(
  DBInstanceIdentifier: string,
  input: CreateDBInstanceReadReplicaMessage,
  source: DBInstance,
  isSameRegion: boolean,
): InstanceSettings {
  const {
    SourceDBInstanceIdentifier: _instance,
    SourceDBClusterIdentifier: _cluster,
    PreSignedUrl: _url,
    ReplicaMode: _mode,
    UpgradeStorageConfig: _upgrade,
    UseDefaultProcessorFeatures,
    ...asked
  } = input;
  const isOtherStorage = input.StorageType !== undefined && input.StorageType.toLowerCase() !== source.StorageType;
  const inherited: Partial<InstanceSettings> = {
    ...plainRequest('replicated', source),
    Port: source.Endpoint?.Port,
    PreferredBackupWindow: source.PreferredBackupWindow,
    PreferredMaintenanceWindow: source.PreferredMaintenanceWindow,
    AllocatedStorage: source.AllocatedStorage,
    StorageType: source.StorageType,
    Iops: isOtherStorage ? undefined : source.Iops,
    StorageThroughput: isOtherStorage ? undefined : source.StorageThroughput,
    ProcessorFeatures: UseDefaultProcessorFeatures ? undefined : source.ProcessorFeatures,
    ...(isSameRegion && {
      DBParameterGroupName: source.DBParameterGroups?.[0]?.DBParameterGroupName,
      OptionGroupName: source.OptionGroupMemberships?.[0]?.OptionGroupName,
      DBSubnetGroupName: source.DBSubnetGroup?.DBSubnetGroupName,
      VpcSecurityGroupIds: source.VpcSecurityGroups?.flatMap((group) => group.VpcSecurityGroupId ?? []),
    }),
  };
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  return {
    ...inherited,
    ...given,
    DBInstanceIdentifier,
    DBInstanceClass: input.DBInstanceClass ?? source.DBInstanceClass,
    Engine: source.Engine,
    EngineVersion: source.EngineVersion,
    LicenseModel: source.LicenseModel,
    MasterUsername: source.MasterUsername,
    DBName: source.DBName,
    CharacterSetName: source.CharacterSetName,
    StorageEncrypted: source.StorageEncrypted,
    KmsKeyId: isSameRegion ? source.KmsKeyId : input.KmsKeyId,
    BackupRetentionPeriod: 0,
  };
}
