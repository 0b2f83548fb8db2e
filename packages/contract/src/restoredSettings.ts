import { optional, text, wholeNumber } from './fields.ts';
import {
  backupAndMaintenance,
  clusterSettings,
  directory,
  instanceSettings,
  logExports,
  managedPassword,
  monitoring,
  placement,
  processorChanges,
  serverlessScaling,
  tags,
} from './settings.ts';

// A restored instance has its source's version, and RDS gives every restored database a maintenance window of its own.
const { EngineVersion: _version, ...settingsButVersion } = instanceSettings;
const { PreferredMaintenanceWindow: _window, ...backup } = backupAndMaintenance;
// Database Insights is asked of a cluster when it is created or modified.
const { DatabaseInsightsMode: _mode, ...watched } = monitoring;

/**
 * What RestoreDBInstanceFromDBSnapshot and RestoreDBInstanceToPointInTime have in common. What is left out is the source's,
 * or the default of a new instance where backups do not carry it: security, subnet and parameter groups, zone, Multi-AZ.
 */
export const restoredInstanceSettings = {
  ...settingsButVersion,
  ...processorChanges,
  ...placement,
  ...backup,
  ...logExports,
  ...directory,
  ...managedPassword,
  /** Another edition of the same engine. */
  Engine: optional(text),
  /** Oracle's and SQL Server's. */
  DBName: optional(text),
  Tags: tags.optional(),
};

/** What RestoreDBClusterFromSnapshot and RestoreDBClusterToPointInTime have in common. */
export const restoredClusterSettings = {
  ...clusterSettings,
  ...serverlessScaling,
  ...watched,
  ...logExports,
  /** Seconds, up to 72 hours; 0 turns backtracking off. */
  BacktrackWindow: wholeNumber(0, 259_200, 'seconds').optional(),
  /** For a Multi-AZ DB cluster, whose instances RDS makes by itself. */
  DBClusterInstanceClass: optional(text),
  Iops: wholeNumber(0, 256_000).optional(),
  PubliclyAccessible: instanceSettings.PubliclyAccessible,
  /** Days; a cluster always has backups. */
  BackupRetentionPeriod: wholeNumber(1, 35, 'days').optional(),
  PreferredBackupWindow: backup.PreferredBackupWindow,
  /** Encrypts the new cluster, also where the backup is not encrypted. */
  KmsKeyId: optional(text),
  Tags: tags.optional(),
};
