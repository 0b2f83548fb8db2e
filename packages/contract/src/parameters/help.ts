import type { ClusterParameter } from './cluster.ts';
import type { InstanceParameter } from './instance.ts';

/** What the help panel says about a parameter. */
export interface ParameterHelp {
  /** What it is for. */
  what: string;
  /** What RDS accepts, and when. */
  rule?: string;
  /** What choosing it brings about: cost, downtime, what cannot be taken back. */
  consequence?: string;
}

/** A structure has a field for each of its members, and the latest restorable time is a choice of the restore time's. */
type Asked =
  | Exclude<InstanceParameter | ClusterParameter, 'ServerlessV2ScalingConfiguration' | 'UseLatestRestorableTime'>
  | 'ServerlessV2ScalingConfiguration.MinCapacity'
  | 'ServerlessV2ScalingConfiguration.MaxCapacity';

export const identifierRule =
  '1 to 63 letters, digits and hyphens, beginning with a letter, no two hyphens in a row and none at the end. RDS keeps it in lower case.';
export const groupNameRule =
  '1 to 255 letters, digits and hyphens, beginning with a letter. RDS keeps it in lower case.';

/**
 * The help on each parameter, in the order of the rows. It is no part of them, because lists need the rows and not the
 * help, which is a large part of a page's first load.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.Constraints
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html
 */
export const parameterHelp: Readonly<Record<Asked, ParameterHelp>> = {
  Engine: {
    what: 'The database software that runs on the instance.',
    consequence: 'It cannot be changed later: another engine is another database, to which the data has to be moved.',
  },
  LicenseModel: {
    what: 'Who has the engine’s licence: it is part of the price, you bring your own, or it is free software.',
    rule: 'Each engine and edition has its own models.',
  },
  EngineVersion: {
    what: 'The version of the database software.',
    rule: 'A database goes to a newer version only, and by the steps that RDS offers.',
    consequence: 'A change takes the database out of service for a while, and there is no way back but a restore.',
  },
  DBInstanceClass: {
    what: 'Processors, memory and network of the instance.',
    rule: 'Not every class has every engine, version and storage type; those offered are those that RDS lists.',
    consequence:
      'It is most of the price. Changing it restarts the database; with Multi-AZ that is a failover of about a minute.',
  },
  ProcessorFeatures: {
    what: 'How many cores of the processor the database uses, and whether each runs one thread or two.',
    rule: 'For Oracle, in classes that are not burstable. A change of class asks anew: RDS wants it said what becomes of them.',
    consequence: 'Licenses that go by cores may cost less, the class costs the same. A change restarts the database.',
  },
  MultiAZ: {
    what: 'Keeps a second copy in another availability zone, which takes over when the first one fails.',
    rule: 'The standby answers no reads. Aurora has readers instead.',
    consequence: 'It about doubles the price. A failover takes one or two minutes and breaks open connections.',
  },
  PromotionTier: {
    what: 'Which reader becomes the writer first when the writer fails: 0 before 15.',
    rule: 'Among equal tiers the larger instance comes first.',
  },
  StorageType: {
    what: 'The kind of disk: general purpose (gp2, gp3), provisioned IOPS (io1, io2) or magnetic. Aurora has types of its own.',
    rule: 'Each type has limits of size and speed, which depend on the engine.',
    consequence:
      'Changing it is done while the database runs, but may slow it for hours, and allows no other change for six.',
  },
  AllocatedStorage: {
    what: 'The size of the disk in GiB.',
    rule: 'It can grow and never shrink, by a tenth at least.',
    consequence: 'After a change of storage, RDS takes no other one for six hours.',
  },
  Iops: {
    what: 'How many reads and writes a second the disk is promised to do.',
    rule: 'For io1 and io2 always, for gp3 above a certain size, in a given ratio to the size.',
    consequence: 'It is charged whether used or not.',
  },
  StorageThroughput: {
    what: 'How many MiB a second the disk is promised to move.',
    rule: 'For gp3 above a certain size only, in a given ratio to the IOPS.',
  },
  MaxAllocatedStorage: {
    what: 'Up to what size, in GiB, RDS may enlarge the disk by itself when it fills.',
    rule: 'At least a tenth more than what is allocated.',
    consequence: 'What has grown is charged, and does not shrink again.',
  },
  DedicatedLogVolume: {
    what: 'Puts the transaction log on a volume of its own, beside the data.',
    rule: 'For provisioned IOPS storage only.',
    consequence: 'Writes become steadier on large disks. The volume is charged, and switching needs a reboot.',
  },
  DBClusterIdentifier: {
    what: 'The name of the DB cluster, unique among those of the account in the region.',
    rule: identifierRule,
    consequence: 'It is part of the writer and reader endpoints’ names.',
  },
  DBInstanceIdentifier: {
    what: 'The name of the DB instance, unique among those of the account in the region.',
    rule: identifierRule,
    consequence: 'It is part of the endpoint’s name, so a new one is a new address for every client.',
  },
  NewDBInstanceIdentifier: {
    what: 'What the DB instance shall be called from now on.',
    rule: identifierRule,
    consequence: 'The endpoint gets another name and the instance restarts. The old name is free for another one.',
  },
  RestoreTime: {
    what: 'The moment whose data the new instance shall have.',
    rule: 'Within the retention of automated backups, and not after the latest restorable time, some minutes ago.',
    consequence: 'The instance that it comes from is left as it is.',
  },
  MasterUsername: {
    what: 'The first user of the database, who may do almost everything in it.',
    rule: 'It begins with a letter, and its length and reserved words depend on the engine.',
    consequence: 'It cannot be changed later. Applications are better off with users of their own.',
  },
  ManageMasterUserPassword: {
    what: 'RDS makes the master password, keeps it in AWS Secrets Manager, and changes it regularly.',
    rule: 'A password of your own cannot be given at the same time.',
    consequence: 'Secrets Manager charges for the secret. Whoever may read the secret may log in as the master user.',
  },
  MasterUserSecretKmsKeyId: {
    what: 'The key that encrypts the secret with the master password.',
    rule: 'Only where Secrets Manager keeps the password.',
    consequence: 'Without one the account’s own key for Secrets Manager is taken, which other accounts cannot use.',
  },
  RotateMasterUserPassword: {
    what: 'Lets RDS make a new master password and put it into Secrets Manager.',
    rule: 'Only where Secrets Manager keeps the password, and only with Apply immediately.',
    consequence: 'The present password is not valid any more: clients have to read the secret again.',
  },
  MasterUserPassword: {
    what: 'The password of the master user.',
    rule: 'Printable ASCII without slash, double quote, at sign or space; how long it may be depends on the engine.',
    consequence: 'RDS never shows it again. A lost one is replaced on the Modify page, which takes effect at once.',
  },
  DBSubnetGroupName: {
    what: 'The subnets, and so the VPC and availability zones, in which RDS may place the database.',
    rule: 'A group spans at least two availability zones.',
    consequence: 'Moving a database to another VPC takes it out of service for a while.',
  },
  NetworkType: {
    what: 'Whether the database is reached by IPv4 only, or by IPv4 and IPv6.',
    rule: 'DUAL needs subnets that have IPv6 addresses.',
  },
  PubliclyAccessible: {
    what: 'Whether the endpoint’s name leads to a public address outside the VPC.',
    rule: 'The subnets need a way to the internet for it to be of use.',
    consequence:
      'With Yes the security groups alone keep strangers out. With No only the VPC and networks joined to it get through.',
  },
  AvailabilityZone: {
    what: 'The data centre of the region in which the instance stands.',
    rule: 'One that the subnet group covers. With Multi-AZ RDS chooses by itself.',
  },
  VpcSecurityGroupIds: {
    what: 'The security groups that say which addresses may reach the database.',
    rule: 'They belong to the VPC of the subnet group.',
    consequence: 'Without a group that lets your address in on the database port, every connection times out.',
  },
  CACertificateIdentifier: {
    what: 'The authority that signs the certificate which the database shows to its clients.',
    rule: 'Clients that check certificates have to trust this authority.',
    consequence: 'Some engines restart when it is changed.',
  },
  DBName: {
    what: 'The first database that RDS makes inside the instance. For Oracle it is the system identifier, and SQL Server has none.',
    rule: 'Letters and digits, by the rules of the engine.',
    consequence: 'Left empty, most engines begin without a database of yours: make one after logging in.',
  },
  Port: {
    what: 'The TCP port on which the database, or an option of it, listens.',
    rule: '1150 to 65535, without a few ports that the engines need themselves.',
    consequence: 'Changing that of the database restarts it, and clients and security groups have to follow.',
  },
  DBPortNumber: {
    what: 'The TCP port on which the database listens. Modify calls it DBPortNumber; elsewhere it is Port.',
    rule: '1150 to 65535, without a few ports that the engines need themselves.',
    consequence: 'Changing it restarts the database at once, and clients and security groups have to follow.',
  },
  DBParameterGroupName: {
    what: 'The group that holds the settings of the engine for DB instances.',
    rule: `It is of the engine and major version of the database. A new one: ${groupNameRule}`,
    consequence: 'A database that gets another group takes over its static parameters at the next reboot.',
  },
  OptionGroupName: {
    what: 'The group with the optional features of the engine, such as auditing or encryption of columns.',
    rule: `It is of the engine and major version of the database. A new one: ${groupNameRule}`,
    consequence: 'Options that cannot be taken away again keep the database in the group.',
  },
  CharacterSetName: {
    what: 'How the database encodes text: Oracle’s character set, or SQL Server’s collation, which also decides how text is sorted and compared.',
    rule: 'Chosen when the database is made, and never changed.',
  },
  NcharCharacterSetName: {
    what: 'The encoding of Oracle’s national types, such as NVARCHAR2.',
    rule: 'Chosen when the database is made, and never changed.',
  },
  Timezone: {
    what: 'The local time in which the SQL Server of the instance lives.',
    rule: 'Chosen when the database is made, and never changed.',
    consequence: 'Backup and maintenance windows stay in UTC.',
  },
  Domain: {
    what: 'The directory of Active Directory in which the database’s users are known, for logging in with Kerberos.',
    rule: 'The directory’s ID. The engine and its version have to support it.',
  },
  DomainIAMRoleName: {
    what: 'The IAM role with which RDS asks the directory service.',
    rule: 'The role’s name, given together with the directory.',
  },
  ReplicaMode: {
    what: 'Whether an Oracle replica answers reads, or is only kept ready for a disaster.',
    rule: 'For replicas of Oracle.',
  },
  CopyTagsToSnapshot: {
    what: 'Whether snapshots get the tags of the database.',
    rule: 'Tags that are changed later do not reach snapshots already taken.',
  },
  EnableIAMDatabaseAuthentication: {
    what: 'With Yes, a database user that is marked for it logs in with a token made from an AWS identity. The token is valid for 15 minutes, so no password has to be stored or changed.',
    rule: 'MySQL, MariaDB and PostgreSQL have it, in the versions that RDS lists, and so has Aurora. In an Aurora cluster the cluster decides for all its members.',
    consequence:
      'Passwords go on working, and switching it needs no restart. Yes alone lets nobody in: the database user and an IAM policy that allows rds-db:connect are needed too.',
  },
  EnableCloudwatchLogsExports: {
    what: 'The engine’s logs that are also sent to CloudWatch Logs.',
    rule: 'Each engine has its own; some need parameters in the parameter group to be written at all.',
    consequence: 'CloudWatch Logs keeps them longer than the instance does, and charges for it.',
  },
  DatabaseInsightsMode: {
    what: 'How much of a database’s load is recorded for looking at it in CloudWatch Database Insights.',
    rule: 'Advanced needs Performance Insights, kept for 465 days.',
    consequence: 'Advanced is charged by the size of the instance.',
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
  MonitoringInterval: {
    what: 'How often, in seconds, figures of the operating system are collected (enhanced monitoring).',
    rule: '0, which is off, or 1, 5, 10, 15, 30 or 60, with a role that may write them.',
  },
  MonitoringRoleArn: {
    what: 'The IAM role with which RDS sends the figures of enhanced monitoring to CloudWatch Logs.',
    rule: 'Given exactly when the interval is not 0.',
  },
  StorageEncrypted: {
    what: 'Whether disk, snapshots, automated backups and replicas are encrypted.',
    rule: 'Decided when a database is made. An unencrypted one is encrypted by restoring an encrypted copy of its snapshot.',
  },
  KmsKeyId: {
    what: 'The KMS key that encrypts the storage.',
    rule: 'Given when the database is made, and only with encryption.',
    consequence: 'A database whose key is disabled cannot be started, and without the key its backups are lost.',
  },
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
  AutoMinorVersionUpgrade: {
    what: 'Whether RDS installs newer minor versions of the engine by itself, in the maintenance window.',
    consequence: 'Mends and security fixes come without you, at the price of a short outage.',
  },
  PreferredMaintenanceWindow: {
    what: 'When in the week, in UTC, RDS may patch the database and apply changes that wait.',
    rule: 'At least 30 minutes, and not within the backup window.',
    consequence:
      'The database may be out of service then. A window that is put to the present applies waiting changes soon.',
  },
  DeletionProtection: {
    what: 'While it is on, RDS refuses to delete the database, whoever asks.',
    consequence: 'To delete it, switch this off first. That needs no restart.',
  },
  Tags: {
    what: 'Keys with values, by which costs are sorted and permissions given.',
    rule: 'Up to 50, each key once. Keys that begin with aws: are AWS’s own.',
  },
  DBClusterInstanceClass: {
    what: 'Processors, memory and network of each of the three instances of a Multi-AZ DB cluster.',
    rule: 'All members have the same class. Not every class is to be had in every region and version.',
    consequence: 'It is most of the price, times three.',
  },
  'ServerlessV2ScalingConfiguration.MinCapacity': {
    what: 'The least capacity of a serverless instance, in Aurora capacity units of about 2 GiB of memory.',
    consequence: 'A low minimum is cheap, and slower to react to a rush.',
  },
  'ServerlessV2ScalingConfiguration.MaxCapacity': {
    what: 'The most capacity of a serverless instance, in Aurora capacity units.',
    consequence: 'It bounds the price and the load that can be taken.',
  },
  NewDBClusterIdentifier: {
    what: 'What the DB cluster shall be called from now on.',
    rule: identifierRule,
    consequence: 'Its endpoints get other names. Its members keep theirs.',
  },
  RestoreToTime: {
    what: 'The moment whose data the new database shall have.',
    rule: 'Within the retention of automated backups, and not after the latest restorable time, some minutes ago.',
    consequence: 'The database that it comes from is left as it is.',
  },
  DatabaseName: {
    what: 'The first database that RDS makes inside the cluster.',
    rule: 'Letters and digits, by the rules of the engine.',
    consequence: 'Left empty, none is made: make one after logging in.',
  },
  DBClusterParameterGroupName: {
    what: 'The group that holds the settings which all members of a cluster share.',
    rule: `It is of the engine and major version of the cluster. A new one: ${groupNameRule}`,
    consequence: 'Static parameters take effect when the members reboot.',
  },
  EnableLocalWriteForwarding: {
    what: 'Lets an Aurora cluster’s readers take writes and hand them to the writer.',
    rule: 'Aurora has it from certain versions on.',
    consequence: 'Applications need no second address for writing; a write by way of a reader takes longer.',
  },
  BacktrackWindow: {
    what: 'How far back, in seconds, an Aurora MySQL cluster can be turned in place.',
    rule: 'Up to 72 hours; 0 is off. Only a cluster that was made with it can have it.',
  },
};
