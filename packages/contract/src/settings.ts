import { z } from 'zod';
import { optional, text, wholeNumber } from './fields.ts';
import { backupWindow, maintenanceWindow } from './windows.ts';

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
  PubliclyAccessible: z.boolean().optional(),
  DBSubnetGroupName: optional(text),
  VpcSecurityGroupIds,
  CopyTagsToSnapshot: z.boolean().optional(),
  EnableIAMDatabaseAuthentication: z.boolean().optional(),
  DBParameterGroupName: optional(text),
  OptionGroupName: optional(text),
  AutoMinorVersionUpgrade: z.boolean().optional(),
  DeletionProtection: z.boolean().optional(),
};

/** Parameters that CreateDBCluster, ModifyDBCluster and the restores of clusters have under the same names. */
export const clusterSettings = {
  EngineVersion: optional(text),
  Port: wholeNumber(1150, 65_535).optional(),
  DBSubnetGroupName: optional(text),
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
