import type { Kind } from '../declarations.ts';

/** A resource of the provider: its type, its arguments, and where they are not called as RDS calls them. */
export interface TerraformResource {
  type: string;
  arguments: ReadonlySet<string>;
  renamed: Readonly<Record<string, string>>;
}

const tokens = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What the provider has to be told also where RDS takes it from what is copied. */
export const alwaysSent: Partial<Readonly<Record<Kind, { argument: string; member: string }>>> = {
  DBInstance: { argument: 'instance_class', member: 'DBInstanceClass' },
  DBCluster: { argument: 'engine', member: 'Engine' },
};

/** Restored clusters and instances name their sources in a block of their own. */
export const pointInTime = 'restore_to_point_in_time';

/**
 * The resources of the provider `hashicorp/aws` 5.100, whose arguments are the ones of `terraform providers schema`.
 * An argument is the snake case of RDS's name unless it is among the renamed.
 */
export const terraformResources: Readonly<Record<Kind, TerraformResource>> = {
  DBInstance: {
    type: 'aws_db_instance',
    arguments: tokens(`allocated_storage allow_major_version_upgrade apply_immediately auto_minor_version_upgrade
      availability_zone backup_retention_period backup_target backup_window ca_cert_identifier character_set_name
      copy_tags_to_snapshot custom_iam_instance_profile customer_owned_ip_enabled database_insights_mode db_name
      db_subnet_group_name dedicated_log_volume delete_automated_backups deletion_protection domain
      domain_auth_secret_arn domain_dns_ips domain_fqdn domain_iam_role_name domain_ou enabled_cloudwatch_logs_exports
      engine engine_lifecycle_support engine_version iam_database_authentication_enabled identifier instance_class iops
      kms_key_id license_model maintenance_window manage_master_user_password master_user_secret_kms_key_id
      max_allocated_storage monitoring_interval monitoring_role_arn multi_az nchar_character_set_name network_type
      option_group_name parameter_group_name password performance_insights_enabled performance_insights_kms_key_id
      performance_insights_retention_period port publicly_accessible replica_mode replicate_source_db snapshot_identifier
      storage_encrypted storage_throughput storage_type tags timezone username vpc_security_group_ids`),
    renamed: {
      DBInstanceIdentifier: 'identifier',
      TargetDBInstanceIdentifier: 'identifier',
      DBInstanceClass: 'instance_class',
      MasterUsername: 'username',
      MasterUserPassword: 'password',
      PreferredMaintenanceWindow: 'maintenance_window',
      PreferredBackupWindow: 'backup_window',
      DBParameterGroupName: 'parameter_group_name',
      EnableIAMDatabaseAuthentication: 'iam_database_authentication_enabled',
      EnablePerformanceInsights: 'performance_insights_enabled',
      EnableCloudwatchLogsExports: 'enabled_cloudwatch_logs_exports',
      EnableCustomerOwnedIp: 'customer_owned_ip_enabled',
      CACertificateIdentifier: 'ca_cert_identifier',
      DBSnapshotIdentifier: 'snapshot_identifier',
      SourceDBInstanceIdentifier: 'replicate_source_db',
      PerformanceInsightsKMSKeyId: 'performance_insights_kms_key_id',
    },
  },
  ClusterInstance: {
    type: 'aws_rds_cluster_instance',
    arguments: tokens(`apply_immediately auto_minor_version_upgrade availability_zone ca_cert_identifier
      cluster_identifier copy_tags_to_snapshot custom_iam_instance_profile db_parameter_group_name db_subnet_group_name
      engine engine_version identifier instance_class monitoring_interval monitoring_role_arn
      performance_insights_enabled performance_insights_kms_key_id performance_insights_retention_period
      preferred_backup_window preferred_maintenance_window promotion_tier publicly_accessible tags`),
    renamed: {
      DBInstanceIdentifier: 'identifier',
      DBInstanceClass: 'instance_class',
      DBClusterIdentifier: 'cluster_identifier',
      CACertificateIdentifier: 'ca_cert_identifier',
      EnablePerformanceInsights: 'performance_insights_enabled',
      PerformanceInsightsKMSKeyId: 'performance_insights_kms_key_id',
    },
  },
  DBCluster: {
    type: 'aws_rds_cluster',
    arguments: tokens(`allocated_storage allow_major_version_upgrade apply_immediately availability_zones
      backtrack_window backup_retention_period ca_certificate_identifier cluster_identifier cluster_scalability_type
      copy_tags_to_snapshot database_insights_mode database_name db_cluster_instance_class
      db_cluster_parameter_group_name db_instance_parameter_group_name db_subnet_group_name db_system_id
      delete_automated_backups deletion_protection domain domain_iam_role_name enable_global_write_forwarding
      enable_http_endpoint enable_local_write_forwarding enabled_cloudwatch_logs_exports engine engine_lifecycle_support
      engine_mode engine_version global_cluster_identifier iam_database_authentication_enabled iops kms_key_id
      manage_master_user_password master_password master_user_secret_kms_key_id master_username monitoring_interval
      monitoring_role_arn network_type performance_insights_enabled performance_insights_kms_key_id
      performance_insights_retention_period port preferred_backup_window preferred_maintenance_window
      replication_source_identifier snapshot_identifier storage_encrypted storage_type tags vpc_security_group_ids
      scaling_configuration serverlessv2_scaling_configuration`),
    renamed: {
      DBClusterIdentifier: 'cluster_identifier',
      MasterUserPassword: 'master_password',
      EnableIAMDatabaseAuthentication: 'iam_database_authentication_enabled',
      EnablePerformanceInsights: 'performance_insights_enabled',
      PerformanceInsightsKMSKeyId: 'performance_insights_kms_key_id',
      EnableCloudwatchLogsExports: 'enabled_cloudwatch_logs_exports',
      ServerlessV2ScalingConfiguration: 'serverlessv2_scaling_configuration',
    },
  },
  DBSnapshot: {
    type: 'aws_db_snapshot',
    arguments: tokens('db_instance_identifier db_snapshot_identifier tags'),
    renamed: {},
  },
  DBClusterSnapshot: {
    type: 'aws_db_cluster_snapshot',
    arguments: tokens('db_cluster_identifier db_cluster_snapshot_identifier tags'),
    renamed: {},
  },
  DBSnapshotCopy: {
    type: 'aws_db_snapshot_copy',
    arguments: tokens(`copy_tags kms_key_id option_group_name source_db_snapshot_identifier tags
      target_custom_availability_zone target_db_snapshot_identifier`),
    renamed: {},
  },
  DBClusterSnapshotCopy: {
    type: 'aws_rds_cluster_snapshot_copy',
    arguments: tokens(
      'copy_tags kms_key_id source_db_cluster_snapshot_identifier tags target_db_cluster_snapshot_identifier',
    ),
    renamed: {},
  },
  DBSubnetGroup: {
    type: 'aws_db_subnet_group',
    arguments: tokens('description name subnet_ids tags'),
    renamed: { DBSubnetGroupName: 'name', DBSubnetGroupDescription: 'description' },
  },
  DBParameterGroup: {
    type: 'aws_db_parameter_group',
    arguments: tokens('description family name parameter tags'),
    renamed: { DBParameterGroupName: 'name', DBParameterGroupFamily: 'family', Parameters: 'parameter' },
  },
  DBClusterParameterGroup: {
    type: 'aws_rds_cluster_parameter_group',
    arguments: tokens('description family name parameter tags'),
    renamed: { DBClusterParameterGroupName: 'name', DBParameterGroupFamily: 'family', Parameters: 'parameter' },
  },
  OptionGroup: {
    type: 'aws_db_option_group',
    arguments: tokens('engine_name major_engine_version name option option_group_description tags'),
    renamed: { OptionGroupName: 'name', OptionsToInclude: 'option' },
  },
  EventSubscription: {
    type: 'aws_db_event_subscription',
    arguments: tokens('enabled event_categories name sns_topic source_ids source_type tags'),
    renamed: { SubscriptionName: 'name', SnsTopicArn: 'sns_topic' },
  },
  DBInstanceRole: {
    type: 'aws_db_instance_role_association',
    arguments: tokens('db_instance_identifier feature_name role_arn'),
    renamed: {},
  },
  DBClusterRole: {
    type: 'aws_rds_cluster_role_association',
    arguments: tokens('db_cluster_identifier feature_name role_arn'),
    renamed: {},
  },
};
