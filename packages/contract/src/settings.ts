import { z } from 'zod';
import { optional, text, wholeNumber } from './fields.ts';
import { backupWindow, maintenanceWindow } from './windowFields.ts';

const VpcSecurityGroupIds = z
  .array(text.regex(/^sg-[0-9a-f]+$/, 'Enter a security group such as sg-0123abcd.'))
  .optional();

/** Parameters that CreateDBInstance, ModifyDBInstance and the restores of instances have under the same names. */
export const instanceSettings = {
  DBInstanceClass: optional(text),
  EngineVersion: optional(text),
  LicenseModel: optional(text),
  MultiAZ: z.boolean().optional(),
  StorageType: optional(text),
  /** GiB */
  AllocatedStorage: wholeNumber(1, 65_536, 'GiB').optional(),
  Iops: wholeNumber(0, 256_000).optional(),
  /** MiB/s, for gp3 */
  StorageThroughput: wholeNumber(0, 4000, 'MiB/s').optional(),
  DedicatedLogVolume: z.boolean().optional(),
  PubliclyAccessible: z.boolean().optional(),
  DBSubnetGroupName: optional(text),
  NetworkType: optional(text),
  VpcSecurityGroupIds,
  CACertificateIdentifier: optional(text),
  CopyTagsToSnapshot: z.boolean().optional(),
  EnableIAMDatabaseAuthentication: z.boolean().optional(),
  DBParameterGroupName: optional(text),
  OptionGroupName: optional(text),
  AutoMinorVersionUpgrade: z.boolean().optional(),
  DeletionProtection: z.boolean().optional(),
};

/** The limit of storage autoscaling in GiB; one that is not above the storage turns it off. */
export const autoscaling = { MaxAllocatedStorage: wholeNumber(1, 65_536, 'GiB').optional() };

/** Cores and threads of an Oracle instance's processor: `coreCount` and `threadsPerCore`; none for those of its class. */
export const processor = { ProcessorFeatures: z.array(z.object({ Name: text, Value: text })).optional() };

/** The same for what may have features already, and goes back to those of its class. */
export const processorChanges = { ...processor, UseDefaultProcessorFeatures: z.boolean().optional() };

/** A master password that RDS makes up, keeps in Secrets Manager and rotates. */
export const managedPassword = {
  ManageMasterUserPassword: z.boolean().optional(),
  MasterUserSecretKmsKeyId: optional(text),
};

/** How an instance, or a Multi-AZ DB cluster, is watched. */
export const monitoring = {
  /** Seconds between two measurements of the operating system; 0 turns enhanced monitoring off. */
  MonitoringInterval: z.union([0, 1, 5, 10, 15, 30, 60].map((seconds) => z.literal(seconds))).optional(),
  MonitoringRoleArn: optional(text.regex(/^arn:[^:]+:iam::\d{12}:role\//, 'Enter the ARN of an IAM role.')),
  EnablePerformanceInsights: z.boolean().optional(),
  PerformanceInsightsKMSKeyId: optional(text),
  /** Days: 7, 731, or months of 31. */
  PerformanceInsightsRetentionPeriod: wholeNumber(7, 731, 'days').optional(),
  DatabaseInsightsMode: z.enum(['standard', 'advanced']).optional(),
};

/** Log types that are sent to CloudWatch Logs, as Create and the restores take them. */
export const logExports = { EnableCloudwatchLogsExports: z.array(text).optional() };

/** The same as Modify takes them: only what is turned on or off. */
export const logExportChanges = {
  CloudwatchLogsExportConfiguration: z
    .object({ EnableLogTypes: z.array(text).optional(), DisableLogTypes: z.array(text).optional() })
    .optional(),
};

/** Between how many Aurora capacity units a Serverless v2 instance of a cluster scales, by halves. */
const capacity = z
  .number('Enter a number of ACUs.')
  .min(0, 'Enter 0 or more ACUs.')
  .max(256, 'Enter at most 256 ACUs.')
  .multipleOf(0.5, 'Enter ACUs by halves, such as 0.5 or 16.');

export const serverlessScaling = {
  ServerlessV2ScalingConfiguration: z
    .object({ MinCapacity: capacity.optional(), MaxCapacity: capacity.min(1, 'Enter at least 1 ACU.').optional() })
    .refine(({ MinCapacity, MaxCapacity }) => (MinCapacity === undefined) === (MaxCapacity === undefined), {
      path: ['MaxCapacity'],
      error: 'Enter both capacities.',
    })
    .refine(({ MinCapacity = 0, MaxCapacity = 256 }) => MinCapacity <= MaxCapacity, {
      path: ['MaxCapacity'],
      error: 'The maximum is not below the minimum.',
    })
    .optional(),
};

/** What an Aurora cluster has, and a Multi-AZ DB cluster has not. */
export const auroraSettings = {
  ...serverlessScaling,
  /** Seconds, up to 72 hours; 0 turns backtracking off. */
  BacktrackWindow: wholeNumber(0, 259_200, 'seconds').optional(),
  EnableLocalWriteForwarding: z.boolean().optional(),
};

/** What a Multi-AZ DB cluster has, and an Aurora cluster leaves to its instances. */
export const multiAzClusterSettings = {
  DBClusterInstanceClass: optional(text),
  /** GiB */
  AllocatedStorage: wholeNumber(1, 65_536, 'GiB').optional(),
  Iops: wholeNumber(0, 256_000).optional(),
  AutoMinorVersionUpgrade: z.boolean().optional(),
};

/** A directory in which the database's users are known; `none` leaves the one that it is in. */
export const directory = { Domain: optional(text), DomainIAMRoleName: optional(text) };

/** What is chosen when a database is made, and never again. */
export const onlyAtCreation = {
  /** SQL Server's, such as `W. Europe Standard Time`. */
  Timezone: optional(text),
  /** Oracle's character set, SQL Server's collation. */
  CharacterSetName: optional(text),
  NcharCharacterSetName: optional(text),
  StorageEncrypted: z.boolean().optional(),
  KmsKeyId: optional(text),
};

/** Parameters that CreateDBCluster, ModifyDBCluster and the restores of clusters have under the same names. */
export const clusterSettings = {
  EngineVersion: optional(text),
  Port: wholeNumber(1150, 65_535).optional(),
  StorageType: optional(text),
  DBSubnetGroupName: optional(text),
  NetworkType: optional(text),
  VpcSecurityGroupIds,
  CopyTagsToSnapshot: z.boolean().optional(),
  EnableIAMDatabaseAuthentication: z.boolean().optional(),
  DBClusterParameterGroupName: optional(text),
  DeletionProtection: z.boolean().optional(),
};

/** Where a new instance goes. */
export const placement = {
  Port: wholeNumber(1150, 65_535).optional(),
  AvailabilityZone: optional(text),
};

export const backupAndMaintenance = {
  /** Days; 0 turns automated backups off. */
  BackupRetentionPeriod: wholeNumber(0, 35, 'days').optional(),
  PreferredBackupWindow: optional(backupWindow),
  PreferredMaintenanceWindow: optional(maintenanceWindow),
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html */
export const tags = z
  .array(z.object({ Key: text.min(1, 'Enter a key.').max(128), Value: text.max(256).optional() }))
  .max(50, 'A resource has at most 50 tags.');
