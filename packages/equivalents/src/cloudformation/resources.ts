import type { Kind } from '../declarations.ts';

/** A resource type: the properties it has, those that it calls otherwise, and the numbers that it takes as text. */
export interface CloudFormationResource {
  type: string;
  properties: ReadonlySet<string>;
  renamed: Readonly<Record<string, string>>;
  asText: ReadonlySet<string>;
}

const tokens = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const instance: CloudFormationResource = {
  type: 'AWS::RDS::DBInstance',
  properties:
    tokens(`AdditionalStorageVolumes AllocatedStorage AllowMajorVersionUpgrade ApplyImmediately AutoMinorVersionUpgrade
      AutomaticBackupReplicationKmsKeyId AutomaticBackupReplicationRegion AutomaticBackupReplicationRetentionPeriod
      AvailabilityZone BackupRetentionPeriod BackupTarget CACertificateIdentifier CertificateRotationRestart
      CharacterSetName CopyTagsToSnapshot CustomIAMInstanceProfile DBClusterIdentifier DBClusterSnapshotIdentifier
      DBInstanceClass DBInstanceIdentifier DBName DBParameterGroupName DBSecurityGroups DBSnapshotIdentifier
      DBSubnetGroupName DBSystemId DatabaseInsightsMode DedicatedLogVolume DeleteAutomatedBackups DeletionProtection
      Domain DomainAuthSecretArn DomainDnsIps DomainFqdn DomainIAMRoleName DomainOu EnableCloudwatchLogsExports
      EnableIAMDatabaseAuthentication EnablePerformanceInsights Engine EngineLifecycleSupport EngineVersion Iops
      KmsKeyId LicenseModel ManageMasterUserPassword MasterUserAuthenticationType MasterUserPassword MasterUsername
      MaxAllocatedStorage MonitoringInterval MonitoringRoleArn MultiAZ NcharCharacterSetName NetworkType
      OptionGroupName PerformanceInsightsKMSKeyId PerformanceInsightsRetentionPeriod Port PreferredBackupWindow
      PreferredMaintenanceWindow ProcessorFeatures PromotionTier PubliclyAccessible ReplicaMode RestoreTime
      SourceDBClusterIdentifier SourceDBInstanceAutomatedBackupsArn SourceDBInstanceIdentifier SourceDbiResourceId
      SourceRegion StorageEncrypted StorageThroughput StorageType Tags TdeCredentialArn TdeCredentialPassword
      Timezone UseDefaultProcessorFeatures UseLatestRestorableTime VPCSecurityGroups`),
  renamed: {
    VpcSecurityGroupIds: 'VPCSecurityGroups',
    TargetDBInstanceIdentifier: 'DBInstanceIdentifier',
    CustomIamInstanceProfile: 'CustomIAMInstanceProfile',
  },
  asText: tokens('AllocatedStorage Port'),
};

/**
 * The resource types of CloudFormation with the properties of their published schemas; the others have none.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_RDS.html
 */
export const cloudFormationResources: Readonly<Partial<Record<Kind, CloudFormationResource>>> = {
  DBInstance: instance,
  ClusterInstance: instance,
  DBCluster: {
    type: 'AWS::RDS::DBCluster',
    properties: tokens(`AllocatedStorage AutoMinorVersionUpgrade AvailabilityZones BacktrackWindow BackupRetentionPeriod
      ClusterScalabilityType CopyTagsToSnapshot DBClusterIdentifier DBClusterInstanceClass
      DBClusterParameterGroupName DBInstanceParameterGroupName DBSubnetGroupName DBSystemId DatabaseInsightsMode
      DatabaseName DeleteAutomatedBackups DeletionProtection Domain DomainIAMRoleName EnableCloudwatchLogsExports
      EnableGlobalWriteForwarding EnableHttpEndpoint EnableIAMDatabaseAuthentication EnableLocalWriteForwarding
      Engine EngineLifecycleSupport EngineMode EngineVersion GlobalClusterIdentifier Iops KmsKeyId
      ManageMasterUserPassword MasterUserAuthenticationType MasterUserPassword MasterUsername MonitoringInterval
      MonitoringRoleArn NetworkType PerformanceInsightsEnabled PerformanceInsightsKmsKeyId
      PerformanceInsightsRetentionPeriod Port PreferredBackupWindow PreferredMaintenanceWindow PubliclyAccessible
      ReplicationSourceIdentifier RestoreToTime RestoreType ScalingConfiguration ServerlessV2ScalingConfiguration
      SnapshotIdentifier SourceDBClusterIdentifier SourceDbClusterResourceId SourceRegion StorageEncrypted
      StorageType Tags UseLatestRestorableTime VpcSecurityGroupIds`),
    renamed: {
      EnablePerformanceInsights: 'PerformanceInsightsEnabled',
      PerformanceInsightsKMSKeyId: 'PerformanceInsightsKmsKeyId',
    },
    asText: new Set(),
  },
  DBSubnetGroup: {
    type: 'AWS::RDS::DBSubnetGroup',
    properties: tokens(`DBSubnetGroupDescription DBSubnetGroupName SubnetIds Tags`),
    renamed: {},
    asText: new Set(),
  },
  DBParameterGroup: {
    type: 'AWS::RDS::DBParameterGroup',
    properties: tokens(`DBParameterGroupName Description Family Parameters Tags`),
    renamed: { DBParameterGroupFamily: 'Family' },
    asText: new Set(),
  },
  DBClusterParameterGroup: {
    type: 'AWS::RDS::DBClusterParameterGroup',
    properties: tokens(`DBClusterParameterGroupName Description Family Parameters Tags`),
    renamed: { DBParameterGroupFamily: 'Family' },
    asText: new Set(),
  },
  OptionGroup: {
    type: 'AWS::RDS::OptionGroup',
    properties: tokens(
      `EngineName MajorEngineVersion OptionConfigurations OptionGroupDescription OptionGroupName Tags`,
    ),
    renamed: { OptionsToInclude: 'OptionConfigurations' },
    asText: new Set(),
  },
  EventSubscription: {
    type: 'AWS::RDS::EventSubscription',
    properties: tokens(`Enabled EventCategories SnsTopicArn SourceIds SourceType SubscriptionName Tags`),
    renamed: {},
    asText: new Set(),
  },
};
