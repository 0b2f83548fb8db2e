import type { HelpText } from '../helpText.ts';

/**
 * How large, how fast, and how it survives a failure.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html
 */
export const capacity: Record<string, HelpText> = {
  Engine: {
    what: 'The database software that runs on the instance.',
    consequence: 'It cannot be changed later: another engine is another database, to which the data has to be moved.',
  },
  EngineVersion: {
    what: 'The version of the database software.',
    rule: 'A database goes to a newer version only, and by the steps that RDS offers.',
    consequence: 'A change takes the database out of service for a while, and there is no way back but a restore.',
  },
  AllowMajorVersionUpgrade: {
    what: 'Says that a step to another major version is meant, and not a mistake.',
    rule: 'RDS refuses a major upgrade without it.',
    consequence: 'A major version may break applications: try it on a restored copy first.',
  },
  LicenseModel: {
    what: 'Who has the engine’s licence: it is part of the price, you bring your own, or it is free software.',
    rule: 'Each engine and edition has its own models.',
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
  MaxAllocatedStorage: {
    what: 'Up to what size, in GiB, RDS may enlarge the disk by itself when it fills.',
    rule: 'At least a tenth more than what is allocated.',
    consequence: 'What has grown is charged, and does not shrink again.',
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
  StorageEncrypted: {
    what: 'Whether disk, snapshots, automated backups and replicas are encrypted.',
    rule: 'Decided when a database is made. An unencrypted one is encrypted by restoring an encrypted copy of its snapshot.',
  },
  KmsKeyId: {
    what: 'The KMS key that encrypts the storage.',
    rule: 'Given when the database is made, and only with encryption.',
    consequence: 'A database whose key is disabled cannot be started, and without the key its backups are lost.',
  },
  MultiAZ: {
    what: 'Keeps a second copy in another availability zone, which takes over when the first one fails.',
    rule: 'The standby answers no reads. Aurora has readers instead.',
    consequence: 'It about doubles the price. A failover takes one or two minutes and breaks open connections.',
  },
  CreateReplica: {
    parameter: null,
    what: 'Adds a reader in another availability zone to the new cluster.',
    rule: 'The console makes it with a request of its own, after the writer.',
    consequence: 'It takes over when the writer fails, answers reads, and is charged as an instance.',
  },
  AvailabilityZone: {
    what: 'The data centre of the region in which the instance stands.',
    rule: 'One that the subnet group covers. With Multi-AZ RDS chooses by itself.',
  },
  PromotionTier: {
    what: 'Which reader becomes the writer first when the writer fails: 0 before 15.',
    rule: 'Among equal tiers the larger instance comes first.',
  },
  'ServerlessV2ScalingConfiguration.MinCapacity': {
    what: 'The least capacity of a serverless instance, in Aurora capacity units of about 2 GiB of memory.',
    consequence: 'A low minimum is cheap, and slower to react to a rush.',
  },
  'ServerlessV2ScalingConfiguration.MaxCapacity': {
    what: 'The most capacity of a serverless instance, in Aurora capacity units.',
    consequence: 'It bounds the price and the load that can be taken.',
  },
  DBClusterInstanceClass: {
    what: 'Processors, memory and network of each of the three instances of a Multi-AZ DB cluster.',
    rule: 'All members have the same class. Not every class is to be had in every region and version.',
    consequence: 'It is most of the price, times three.',
  },
  DedicatedLogVolume: {
    what: 'Puts the transaction log on a volume of its own, beside the data.',
    rule: 'For provisioned IOPS storage only.',
    consequence: 'Writes become steadier on large disks. The volume is charged, and switching needs a reboot.',
  },
  ReplicaMode: {
    what: 'Whether an Oracle replica answers reads, or is only kept ready for a disaster.',
    rule: 'For replicas of Oracle.',
  },
  EnableLocalWriteForwarding: {
    what: 'Lets an Aurora cluster’s readers take writes and hand them to the writer.',
    rule: 'Aurora has it from certain versions on.',
    consequence: 'Applications need no second address for writing; a write by way of a reader takes longer.',
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
};
