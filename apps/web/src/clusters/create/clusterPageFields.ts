import { isMultiAz } from '@rds-console/contract/clusterKind';

/** The parameters of each page, in the order in which they are asked for; a Multi-AZ DB cluster is named on the second. */
export function clusterPageFields(Engine: string) {
  const name = ['DBClusterIdentifier'] as const;
  const isMulti = isMultiAz(Engine);
  return {
    engine: ['Engine', 'UseCase'],
    details: [
      'EngineVersion',
      'DBInstanceClass',
      'CreateReplica',
      'StorageType',
      'AllocatedStorage',
      'Iops',
      'ServerlessV2ScalingConfiguration',
      ...(isMulti ? name : []),
      'DBInstanceIdentifier',
      'MasterUsername',
      'ManageMasterUserPassword',
      'MasterUserSecretKmsKeyId',
      'MasterUserPassword',
      'ConfirmPassword',
    ],
    advanced: [
      'DBSubnetGroupName',
      'NetworkType',
      'PubliclyAccessible',
      'AvailabilityZone',
      'VpcSecurityGroupIds',
      'CACertificateIdentifier',
      ...(isMulti ? [] : name),
      'DatabaseName',
      'Port',
      'DBClusterParameterGroupName',
      'DBParameterGroupName',
      'CopyTagsToSnapshot',
      'EnableIAMDatabaseAuthentication',
      'EnableLocalWriteForwarding',
      'EnableCloudwatchLogsExports',
      'BacktrackWindow',
      'PromotionTier',
      'DatabaseInsightsMode',
      'EnablePerformanceInsights',
      'PerformanceInsightsRetentionPeriod',
      'PerformanceInsightsKMSKeyId',
      'MonitoringInterval',
      'MonitoringRoleArn',
      'StorageEncrypted',
      'KmsKeyId',
      'BackupRetentionPeriod',
      'PreferredBackupWindow',
      'AutoMinorVersionUpgrade',
      'PreferredMaintenanceWindow',
      'DeletionProtection',
      'Tags',
    ],
  } as const;
}
