/** What an engine asks of its master user and of its first database. */
export interface CredentialRules {
  MasterUsername: RegExp;
  usernameWords: string;
  passwordLength: { min: number; max: number };
  /** Characters that a password may not have beside `/`, `"`, `@` and space. */
  passwordWithout: string;
  /** Undefined where RDS makes no database at creation. */
  DBName: RegExp | undefined;
  databaseNameWords: string;
  reserved: readonly string[];
}

const SQL_WORDS = [
  'all alter analyze and any as asc between both by case check column constraint create cross current_date',
  'current_time current_timestamp current_user database default delete desc distinct drop else end except exists',
  'false fetch for foreign from grant group having in index inner insert intersect into is join key left like limit',
  'natural not null on or order outer primary references revoke right schema select set some table then to trigger',
  'true union unique update user using values view when where with rdsadmin rdsrepladmin',
]
  .join(' ')
  .split(' ');

const MYSQL: CredentialRules = {
  MasterUsername: /^[a-zA-Z][a-zA-Z0-9_]{0,15}$/,
  usernameWords: '1 to 16 letters, digits or underscores, the first of them a letter',
  passwordLength: { min: 8, max: 41 },
  passwordWithout: '',
  DBName: /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/,
  databaseNameWords: '1 to 64 letters, digits or underscores, the first of them a letter',
  reserved: [...SQL_WORDS, 'mysql', 'rdstopmgr', 'innodb'],
};

const POSTGRES: CredentialRules = {
  MasterUsername: /^[a-zA-Z][a-zA-Z0-9_]{0,62}$/,
  usernameWords: '1 to 63 letters, digits or underscores, the first of them a letter',
  passwordLength: { min: 8, max: 128 },
  passwordWithout: '',
  DBName: /^[a-zA-Z][a-zA-Z0-9_]{0,62}$/,
  databaseNameWords: '1 to 63 letters, digits or underscores, the first of them a letter',
  reserved: [...SQL_WORDS, 'admin', 'public', 'template0', 'template1', 'rds_superuser', 'rds_iam', 'rds_replication'],
};

const ORACLE: CredentialRules = {
  MasterUsername: /^[a-zA-Z][a-zA-Z0-9_$#]{0,29}$/,
  usernameWords: '1 to 30 letters, digits or underscores, the first of them a letter',
  passwordLength: { min: 8, max: 30 },
  passwordWithout: "&'",
  DBName: /^[a-zA-Z][a-zA-Z0-9]{0,7}$/,
  databaseNameWords: '1 to 8 letters or digits, the first of them a letter',
  reserved: [...SQL_WORDS, 'sys', 'system', 'sysman', 'dbsnmp', 'public'],
};

const SQL_SERVER: CredentialRules = {
  MasterUsername: /^[a-zA-Z][a-zA-Z0-9_]{0,127}$/,
  usernameWords: '1 to 128 letters, digits or underscores, the first of them a letter',
  passwordLength: { min: 8, max: 128 },
  passwordWithout: '',
  DBName: undefined,
  databaseNameWords: '',
  reserved: [...SQL_WORDS, 'sa', 'dbo', 'guest', 'sys', 'public', 'administrator', 'information_schema'],
};

const DB2: CredentialRules = {
  MasterUsername: /^[a-zA-Z][a-zA-Z0-9_]{0,15}$/,
  usernameWords: '1 to 16 letters, digits or underscores, the first of them a letter',
  passwordLength: { min: 8, max: 255 },
  passwordWithout: '',
  DBName: /^[a-zA-Z][a-zA-Z0-9_]{0,7}$/,
  databaseNameWords: '1 to 8 letters, digits or underscores, the first of them a letter',
  reserved: [...SQL_WORDS, 'public', 'local', 'sysibm', 'syscat', 'sysfun', 'sysproc'],
};

const AURORA_MYSQL: CredentialRules = MYSQL;

const AURORA_POSTGRES: CredentialRules = {
  ...POSTGRES,
  MasterUsername: MYSQL.MasterUsername,
  usernameWords: MYSQL.usernameWords,
  passwordLength: MYSQL.passwordLength,
};

/**
 * The rules for an engine by its stored name.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
 */
export function credentialRules(engine: string): CredentialRules {
  if (engine === 'aurora-postgresql') return AURORA_POSTGRES;
  if (engine.startsWith('aurora')) return AURORA_MYSQL;
  if (engine === 'postgres') return POSTGRES;
  if (engine.includes('oracle')) return ORACLE;
  if (engine.includes('sqlserver')) return SQL_SERVER;
  if (engine.startsWith('db2')) return DB2;
  return MYSQL;
}
