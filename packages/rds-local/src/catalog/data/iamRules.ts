/** What keeps an engine, some of its versions or some classes from IAM DB authentication. The first that fits decides. */
export interface IamRule {
  engine: RegExp;
  /** Major version; all when absent. */
  major?: string;
  /** The rule speaks of minor versions before this one. */
  before?: string;
  class?: RegExp;
  reason: string;
}

/**
 * Everything that no rule names has it.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.RDS_Fea_Regions_DB-eng.Feature.IamDatabaseAuthentication.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.html
 */
export const iamRules: readonly IamRule[] = [
  { engine: /^oracle-/, reason: 'Oracle does not support IAM DB authentication' },
  { engine: /^sqlserver-/, reason: 'SQL Server does not support IAM DB authentication' },
  { engine: /^mysql$/, major: '5.5', reason: 'MySQL supports IAM DB authentication from version 5.6.34' },
  {
    engine: /^mysql$/,
    major: '5.6',
    before: '5.6.34',
    reason: 'MySQL supports IAM DB authentication from version 5.6.34',
  },
  { engine: /^mysql$/, class: /^db\.m1\.small$/, reason: 'db.m1.small does not support IAM DB authentication' },
  ...['10.3', '10.4', '10.5'].map((major) => ({
    engine: /^mariadb$/,
    major,
    reason: 'MariaDB supports IAM DB authentication from version 10.6',
  })),
  {
    engine: /^postgres$/,
    major: '9.5',
    before: '9.5.14',
    reason: 'PostgreSQL 9.5 supports IAM DB authentication from version 9.5.14',
  },
  {
    engine: /^postgres$/,
    major: '9.6',
    before: '9.6.9',
    reason: 'PostgreSQL 9.6 supports IAM DB authentication from version 9.6.9',
  },
  {
    engine: /^aurora-mysql$/,
    class: /^db\.(t2|t3)\.small$/,
    reason: 'db.t2.small and db.t3.small do not support IAM DB authentication with Aurora MySQL',
  },
];
