/** A family of DB instance classes and the engines that can be ordered in it. */
export interface ClassFamily {
  family: string;
  sizes: string[];
  engines: RegExp;
  /** Major versions that the family is limited to; all when absent. */
  majorVersions?: string[];
  /** For each engine, the major versions that are older than what the family supports. */
  withoutMajorVersions?: ReadonlyMap<string, string[]>;
  /** Classes too old or too small to encrypt storage. */
  withoutEncryption?: string[];
  /** Only Multi-AZ DB clusters are made of it. */
  isForClustersOnly?: true;
}

const rds = /^(mysql|mariadb|postgres)$/;
const rdsAndOracle = /^(mysql|mariadb|postgres|oracle-.*)$/;
const everyRds = /^(mysql|mariadb|postgres|oracle-.*|sqlserver-.*)$/;
const aurora = /^aurora-/;
const mysqlAndPostgres = /^(mysql|postgres)$/;
const all = /./;

/** What was no longer brought to the newer processors. */
const old = new Map([
  ['mysql', ['5.5', '5.6', '5.7']],
  ['mariadb', ['10.3']],
  ['postgres', ['9.5', '9.6']],
]);

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html */
export const classFamilies: readonly ClassFamily[] = [
  {
    family: 'db.t2',
    sizes: ['micro', 'small', 'medium', 'large', 'xlarge', '2xlarge'],
    engines: rds,
    withoutEncryption: ['db.t2.micro'],
  },
  { family: 'db.t2', sizes: ['small', 'medium'], engines: /^aurora-mysql$/, majorVersions: ['5.7'] },
  { family: 'db.t3', sizes: ['micro', 'small', 'medium', 'large', 'xlarge', '2xlarge'], engines: everyRds },
  { family: 'db.t3', sizes: ['small', 'medium', 'large'], engines: /^aurora-mysql$/ },
  { family: 'db.t3', sizes: ['medium', 'large'], engines: /^aurora-postgresql$/ },
  {
    family: 'db.t4g',
    sizes: ['micro', 'small', 'medium', 'large', 'xlarge', '2xlarge'],
    engines: rds,
    withoutMajorVersions: old,
  },
  { family: 'db.t4g', sizes: ['medium', 'large'], engines: aurora },
  {
    family: 'db.m1',
    sizes: ['small', 'medium', 'large', 'xlarge'],
    engines: /^mysql$/,
    majorVersions: ['5.5', '5.6'],
    withoutEncryption: ['db.m1.small', 'db.m1.medium', 'db.m1.large', 'db.m1.xlarge'],
  },
  { family: 'db.m3', sizes: ['medium', 'large', 'xlarge', '2xlarge'], engines: rds },
  { family: 'db.m4', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '10xlarge', '16xlarge'], engines: rds },
  {
    family: 'db.m5',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'],
    engines: everyRds,
  },
  {
    family: 'db.m6g',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'],
    engines: rds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.m6i',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '32xlarge'],
    engines: everyRds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.m7g',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'],
    engines: rds,
    withoutMajorVersions: old,
  },
  { family: 'db.r3', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'], engines: rds },
  { family: 'db.r4', sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '16xlarge'], engines: rds },
  {
    family: 'db.r5',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'],
    engines: all,
  },
  {
    family: 'db.r6g',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'],
    engines: /^(mysql|mariadb|postgres|aurora-.*)$/,
    withoutMajorVersions: old,
  },
  {
    family: 'db.r6i',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '32xlarge'],
    engines: all,
    withoutMajorVersions: old,
  },
  {
    family: 'db.r7g',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'],
    engines: /^(mysql|mariadb|postgres|aurora-.*)$/,
    withoutMajorVersions: old,
  },
  {
    family: 'db.x2iedn',
    sizes: ['xlarge', '2xlarge', '4xlarge', '8xlarge', '16xlarge', '24xlarge', '32xlarge'],
    engines: rdsAndOracle,
    withoutMajorVersions: old,
  },
  {
    family: 'db.m5d',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'],
    engines: everyRds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.r5d',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'],
    engines: everyRds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.c6gd',
    sizes: ['medium', 'large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'],
    engines: mysqlAndPostgres,
    majorVersions: ['8.0', '8.4', '13', '14', '15', '16', '17', '18'],
    isForClustersOnly: true,
  },
  {
    family: 'db.m6gd',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'],
    engines: rds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.m6id',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '32xlarge'],
    engines: rds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.m6idn',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '32xlarge'],
    engines: rds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.r6gd',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'],
    engines: /^(mysql|mariadb|postgres|aurora-postgresql)$/,
    withoutMajorVersions: old,
  },
  {
    family: 'db.r6id',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '32xlarge'],
    engines: rds,
    withoutMajorVersions: old,
  },
  { family: 'db.r6id', sizes: ['24xlarge', '32xlarge'], engines: /^aurora-postgresql$/ },
  {
    family: 'db.r6idn',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '32xlarge'],
    engines: rds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.m7i',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '48xlarge'],
    engines: everyRds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.r7i',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '48xlarge'],
    engines: all,
    withoutMajorVersions: old,
  },
  {
    family: 'db.m8g',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '48xlarge'],
    engines: rds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.m8gd',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '48xlarge'],
    engines: rds,
    withoutMajorVersions: old,
  },
  {
    family: 'db.r8g',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '48xlarge'],
    engines: /^(mysql|mariadb|postgres|aurora-.*)$/,
    withoutMajorVersions: old,
  },
  {
    family: 'db.r8gd',
    sizes: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '48xlarge'],
    engines: /^(mysql|mariadb|postgres|aurora-postgresql)$/,
    withoutMajorVersions: old,
  },
  {
    family: 'db',
    sizes: ['serverless'],
    engines: aurora,
    majorVersions: ['8.0', '8.4', '13', '14', '15', '16', '17', '18'],
  },
];

/**
 * What Multi-AZ DB clusters are made of: classes with a disk of their own.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.SupportAvailability.html
 */
export const clusterClasses = /^db\.(c6gd|m5d|m6gd|m6idn?|m8gd|r5d|r6gd|r6idn?|r8gd|x2iedn)\./;

/** Microsoft's smallest edition runs on small classes only. */
export const expressClasses = /^db\.t3\.(micro|small|medium|large|xlarge)$/;
