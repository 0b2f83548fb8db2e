import type { HelpText } from '../helpText.ts';

/**
 * Backups, maintenance, observation, deletion.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html
 */
export const care: Record<string, HelpText> = {
  BackupRetentionPeriod: {
    what: 'For how many days automated backups are kept; the database can be restored to any second of them.',
    rule: '0 to 35 days; Aurora keeps at least one.',
    consequence:
      '0 ends automated backups and deletes those that exist. Changing between 0 and a number takes the instance out of service.',
  },
  PreferredBackupWindow: {
    what: 'When the daily backup is taken, in UTC.',
    rule: 'At least 30 minutes, and not within the maintenance window.',
    consequence: 'Without Multi-AZ reads and writes may halt for some seconds at its start.',
  },
  PreferredMaintenanceWindow: {
    what: 'When in the week, in UTC, RDS may patch the database and apply changes that wait.',
    rule: 'At least 30 minutes, and not within the backup window.',
    consequence:
      'The database may be out of service then. A window that is put to the present applies waiting changes soon.',
  },
  AutoMinorVersionUpgrade: {
    what: 'Whether RDS installs newer minor versions of the engine by itself, in the maintenance window.',
    consequence: 'Mends and security fixes come without you, at the price of a short outage.',
  },
  CopyTagsToSnapshot: {
    what: 'Whether snapshots get the tags of the database.',
    rule: 'Tags that are changed later do not reach snapshots already taken.',
  },
  DeletionProtection: {
    what: 'While it is on, RDS refuses to delete the database, whoever asks.',
    consequence: 'To delete it, switch this off first. That needs no restart.',
  },
  CreateFinalSnapshot: {
    parameter: 'SkipFinalSnapshot',
    what: 'Takes a last snapshot before deleting.',
    consequence: 'Without it, and without automated backups that are kept, the data is gone for good.',
  },
  RetainAutomatedBackups: {
    parameter: 'DeleteAutomatedBackups',
    what: 'Keeps the automated backups of the deleted database until their retention ends.',
    consequence: 'Until then it can be restored to a point in time, and storage is charged.',
  },
  CreateSnapshot: {
    parameter: 'DBSnapshotIdentifier',
    what: 'Takes a snapshot before the instance is stopped.',
    consequence: 'It stays, and is charged, until somebody deletes it.',
  },
  RestoreToTime: {
    what: 'The moment whose data the new database shall have.',
    rule: 'Within the retention of automated backups, and not after the latest restorable time, some minutes ago.',
    consequence: 'The database that it comes from is left as it is.',
  },
  RestoreTime: {
    what: 'The moment whose data the new instance shall have.',
    rule: 'Within the retention of automated backups, and not after the latest restorable time, some minutes ago.',
    consequence: 'The instance that it comes from is left as it is.',
  },
  EnableCloudwatchLogsExports: {
    what: 'The engine’s logs that are also sent to CloudWatch Logs.',
    rule: 'Each engine has its own; some need parameters in the parameter group to be written at all.',
    consequence: 'CloudWatch Logs keeps them longer than the instance does, and charges for it.',
  },
  MonitoringInterval: {
    what: 'How often, in seconds, figures of the operating system are collected (enhanced monitoring).',
    rule: '0, which is off, or 1, 5, 10, 15, 30 or 60, with a role that may write them.',
  },
  MonitoringRoleArn: {
    what: 'The IAM role with which RDS sends the figures of enhanced monitoring to CloudWatch Logs.',
    rule: 'Given exactly when the interval is not 0.',
  },
  EnablePerformanceInsights: {
    what: 'Records which statements and waits the database spends its time on.',
    rule: 'Not every engine, version and class has it.',
  },
  PerformanceInsightsRetentionPeriod: {
    what: 'For how many days Performance Insights are kept.',
    consequence: 'The shortest period, 7 days, is free.',
  },
  PerformanceInsightsKMSKeyId: {
    what: 'The KMS key that encrypts what Performance Insights record.',
    rule: 'It cannot be changed once it is set.',
  },
  BacktrackWindow: {
    what: 'How far back, in seconds, an Aurora MySQL cluster can be turned in place.',
    rule: 'Up to 72 hours; 0 is off. Only a cluster that was made with it can have it.',
  },
  DatabaseInsightsMode: {
    what: 'How much of a database’s load is recorded for looking at it in CloudWatch Database Insights.',
    rule: 'Advanced needs Performance Insights, kept for 465 days.',
    consequence: 'Advanced is charged by the size of the instance.',
  },
};
