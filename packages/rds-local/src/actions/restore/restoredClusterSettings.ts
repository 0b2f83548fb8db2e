import type { RestoreDBClusterFromSnapshotMessage, RestoreDBClusterToPointInTimeMessage } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import type { ClusterSettings } from '../builders/newCluster.ts';

type RestoreInput = Partial<RestoreDBClusterFromSnapshotMessage & RestoreDBClusterToPointInTimeMessage>;

/** Parameters of both restores that are settings of the new cluster under the same name. */
const SETTINGS = [
  'AvailabilityZones',
  'BacktrackWindow',
  'BackupRetentionPeriod',
  'CopyTagsToSnapshot',
  'DBClusterInstanceClass',
  'DBClusterParameterGroupName',
  'DBSubnetGroupName',
  'DatabaseName',
  'DeletionProtection',
  'Domain',
  'DomainIAMRoleName',
  'EnableCloudwatchLogsExports',
  'EnableIAMDatabaseAuthentication',
  'EnablePerformanceInsights',
  'EngineLifecycleSupport',
  'EngineMode',
  'EngineVersion',
  'KmsKeyId',
  'Iops',
  'MonitoringInterval',
  'MonitoringRoleArn',
  'NetworkType',
  'PerformanceInsightsKMSKeyId',
  'PerformanceInsightsRetentionPeriod',
  'OptionGroupName',
  'Port',
  'PreferredBackupWindow',
  'PubliclyAccessible',
  'RdsCustomClusterConfiguration',
  'ScalingConfiguration',
  'ServerlessV2ScalingConfiguration',
  'StorageType',
  'TagSpecifications',
  'Tags',
  'VpcSecurityGroupIds',
] as const satisfies readonly (keyof RestoreInput & keyof ClusterSettings)[];

/**
 * The settings of a cluster that is restored: the source's, and those of the request in their place.
 *
 * @param source what the backup brings with it, the setting for IAM database authentication included
 * @throws RdsError InvalidParameterCombination
 */
export function restoredClusterSettings(source: ClusterSettings, input: RestoreInput): ClusterSettings {
  if (input.EnableVPCNetworking === false) {
    throw new RdsError(
      'InvalidParameterCombination',
      'rds-local does not have what the parameter EnableVPCNetworking asks for.',
    );
  }
  const settings: ClusterSettings = { ...source };
  for (const name of SETTINGS) {
    if (input[name] !== undefined) Object.assign(settings, { [name]: input[name] });
  }
  // An unencrypted backup becomes an encrypted cluster when a key is given; never the other way round.
  if (input.KmsKeyId !== undefined) settings.StorageEncrypted = true;
  return settings;
}
