import type { ModifyDBClusterValues, ModifyDBInstanceValues } from './modifyInput.ts';

/** What a change of one setting brings about. */
export interface Effect {
  /**
   * When it takes effect: `scheduled` as ApplyImmediately says; the others whatever it says: `at once` with the answer,
   * `asynchronously` as soon as RDS comes to it, `at reboot` when somebody reboots.
   */
  when: 'scheduled' | 'at once' | 'asynchronously' | 'at reboot';
  /** What users of the database notice of it; absent where nothing. */
  downtime?: string;
}

/** The settings of a Modify form; the rest of the input says which database is meant, and how. */
type Settings<Values> = Exclude<
  keyof Values,
  | 'DBInstanceIdentifier'
  | 'DBClusterIdentifier'
  | 'AllowMajorVersionUpgrade'
  | 'ApplyImmediately'
  | 'CloudwatchLogsExportConfiguration'
  | 'UseDefaultProcessorFeatures'
>;
type EffectOf = Effect | ((from: unknown, to: unknown) => Effect);

const atOnce: Effect = { when: 'at once' };
const asynchronously: Effect = { when: 'asynchronously' };
const scheduled: Effect = { when: 'scheduled' };
const restarts = 'The instance restarts.';

/**
 * The settings of ModifyDBInstance.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.Settings.html
 */
const instanceEffects: Readonly<Record<Settings<ModifyDBInstanceValues>, EffectOf>> = {
  AllocatedStorage: scheduled,
  AutoMinorVersionUpgrade: atOnce,
  // Between two lengths of retention nothing has to stop; automated backups are turned on and off with a restart.
  BackupRetentionPeriod: (from, to) =>
    from === 0 || to === 0 ? { when: 'scheduled', downtime: restarts } : asynchronously,
  CACertificateIdentifier: {
    when: 'scheduled',
    downtime: 'A restart, unless the engine version takes a new certificate without one.',
  },
  CopyTagsToSnapshot: atOnce,
  DBInstanceClass: {
    when: 'scheduled',
    downtime: 'Not available while it moves; with Multi-AZ for the minute or two of a failover.',
  },
  DBParameterGroupName: { when: 'at reboot', downtime: 'None by itself. Its parameters come with the next reboot.' },
  DBPortNumber: { when: 'at once', downtime: restarts },
  DBSubnetGroupName: { when: 'scheduled', downtime: restarts },
  DatabaseInsightsMode: atOnce,
  DedicatedLogVolume: { when: 'scheduled', downtime: restarts },
  DeletionProtection: atOnce,
  Domain: { when: 'scheduled', downtime: 'A short outage.' },
  DomainIAMRoleName: { when: 'scheduled', downtime: 'A short outage.' },
  EnableCloudwatchLogsExports: atOnce,
  EnableIAMDatabaseAuthentication: scheduled,
  EnablePerformanceInsights: atOnce,
  EngineVersion: { when: 'scheduled', downtime: 'Not available during the upgrade.' },
  Iops: scheduled,
  LicenseModel: { when: 'scheduled', downtime: 'A short outage.' },
  ManageMasterUserPassword: atOnce,
  MasterUserPassword: asynchronously,
  MasterUserSecretKmsKeyId: atOnce,
  MaxAllocatedStorage: atOnce,
  MonitoringInterval: atOnce,
  MonitoringRoleArn: atOnce,
  MultiAZ: scheduled,
  NetworkType: { when: 'scheduled', downtime: 'Possible.' },
  NewDBInstanceIdentifier: { when: 'scheduled', downtime: 'The instance restarts, and its endpoint changes.' },
  OptionGroupName: scheduled,
  PerformanceInsightsKMSKeyId: atOnce,
  PerformanceInsightsRetentionPeriod: atOnce,
  PreferredBackupWindow: asynchronously,
  PreferredMaintenanceWindow: atOnce,
  ProcessorFeatures: { when: 'scheduled', downtime: restarts },
  PromotionTier: atOnce,
  PubliclyAccessible: atOnce,
  ReplicaMode: { when: 'scheduled', downtime: 'A short outage of the replica.' },
  RotateMasterUserPassword: asynchronously,
  StorageThroughput: scheduled,
  StorageType: (from, to) =>
    from === 'standard' || to === 'standard'
      ? { when: 'scheduled', downtime: 'A short outage as it begins, since magnetic storage is involved.' }
      : scheduled,
  VpcSecurityGroupIds: asynchronously,
};

/**
 * The settings of ModifyDBCluster, Aurora's and those of Multi-AZ DB clusters.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Modifying.html#Aurora.Modifying.Settings
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/modify-multi-az-db-cluster.html
 */
const clusterEffects: Readonly<Record<Settings<ModifyDBClusterValues>, EffectOf>> = {
  AllocatedStorage: scheduled,
  AutoMinorVersionUpgrade: atOnce,
  BacktrackWindow: atOnce,
  BackupRetentionPeriod: atOnce,
  CACertificateIdentifier: { when: 'asynchronously', downtime: 'A restart, unless the engine version needs none.' },
  CopyTagsToSnapshot: atOnce,
  DBClusterInstanceClass: { when: 'scheduled', downtime: 'The minute or two of a failover.' },
  DBClusterParameterGroupName: {
    when: 'at reboot',
    downtime: 'None by itself. Each instance takes the parameters with its next reboot.',
  },
  DatabaseInsightsMode: atOnce,
  DeletionProtection: atOnce,
  EnableCloudwatchLogsExports: atOnce,
  EnableIAMDatabaseAuthentication: scheduled,
  EnableLocalWriteForwarding: asynchronously,
  EnablePerformanceInsights: atOnce,
  EngineVersion: { when: 'scheduled', downtime: 'Not available during the upgrade.' },
  Iops: scheduled,
  ManageMasterUserPassword: atOnce,
  MasterUserPassword: asynchronously,
  MasterUserSecretKmsKeyId: atOnce,
  MonitoringInterval: atOnce,
  MonitoringRoleArn: atOnce,
  NetworkType: atOnce,
  NewDBClusterIdentifier: { when: 'scheduled', downtime: 'None, but the endpoints of the cluster change.' },
  PerformanceInsightsKMSKeyId: atOnce,
  PerformanceInsightsRetentionPeriod: atOnce,
  Port: { when: 'at once', downtime: 'All instances of the cluster restart.' },
  PreferredBackupWindow: atOnce,
  PreferredMaintenanceWindow: atOnce,
  RotateMasterUserPassword: asynchronously,
  ServerlessV2ScalingConfiguration: atOnce,
  StorageType: asynchronously,
  VpcSecurityGroupIds: atOnce,
};

const effects = {
  instance: new Map<string, EffectOf>(Object.entries(instanceEffects)),
  cluster: new Map<string, EffectOf>(Object.entries(clusterEffects)),
};

/** Where the effects are told. */
export const effectsSource = {
  instance: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.Settings.html',
  cluster: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Modifying.html',
};

/** What changing one setting of an instance or a cluster brings about; one that nothing is known of is scheduled. */
export function effectOf(kind: keyof typeof effects, name: string, change: { from: unknown; to: unknown }): Effect {
  const effect = effects[kind].get(name) ?? scheduled;
  return typeof effect === 'function' ? effect(change.from, change.to) : effect;
}
