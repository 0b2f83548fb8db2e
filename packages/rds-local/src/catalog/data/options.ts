/** One setting: name, value RDS gives it, allowed values (any when undefined), when it applies, description. */
export type OptionSettingRow = readonly [
  SettingName: string,
  DefaultValue: string | undefined,
  AllowedValues: string | undefined,
  ApplyType: 'STATIC' | 'DYNAMIC',
  SettingDescription: string,
  limits?: { isFixed?: true; isRequired?: true },
];

/** An option and who has it. What is absent is false or empty. */
export interface OptionEntry {
  engines: RegExp;
  /** Major versions that have it; all of these engines when absent. */
  majorVersions?: RegExp;
  Name: string;
  Description: string;
  /** Only where the usual one of the major version is not enough. */
  MinimumRequiredMinorEngineVersion?: string;
  /** An option that has one requires a port. */
  DefaultPort?: number;
  OptionsDependedOn?: readonly string[];
  OptionsConflictsWith?: readonly string[];
  Persistent?: true;
  Permanent?: true;
  RequiresAutoMinorEngineVersionUpgrade?: true;
  VpcOnly?: true;
  /** Stated only for what has versions. */
  SupportsOptionVersionDowngrade?: boolean;
  CopyableCrossAccount?: true;
  settings?: readonly OptionSettingRow[];
  /** From old to new. */
  versions?: readonly string[];
  /** The first when absent. */
  defaultVersion?: string;
}

/** The oldest minor version that options work with, by engine and major version. */
export const minimumMinorVersions: readonly { engines: RegExp; majorVersion: string; minimum: string }[] = [
  { engines: /^mysql$/, majorVersion: '5.6', minimum: '29' },
  { engines: /^mysql$/, majorVersion: '5.7', minimum: '11' },
  { engines: /^mysql$/, majorVersion: '8.0', minimum: '25' },
  { engines: /^mysql$/, majorVersion: '8.4', minimum: '3' },
  { engines: /^mariadb$/, majorVersion: '10.3', minimum: '8' },
  { engines: /^mariadb$/, majorVersion: '10.4', minimum: '8' },
  { engines: /^mariadb$/, majorVersion: '10.5', minimum: '7' },
  { engines: /^mariadb$/, majorVersion: '10.6', minimum: '5' },
  { engines: /^mariadb$/, majorVersion: '10.11', minimum: '4' },
  { engines: /^mariadb$/, majorVersion: '11.4', minimum: '3' },
  { engines: /^mariadb$/, majorVersion: '11.8', minimum: '3' },
  { engines: /^oracle-/, majorVersion: '19', minimum: '0.0.0.ru-2019-07.rur-2019-07.r1' },
  { engines: /^oracle-/, majorVersion: '21', minimum: '0.0.0.ru-2022-01.rur-2022-01.r1' },
  { engines: /^sqlserver-/, majorVersion: '13.00', minimum: '2164.0.v1' },
  { engines: /^sqlserver-/, majorVersion: '14.00', minimum: '1000.169.v1' },
  { engines: /^sqlserver-/, majorVersion: '15.00', minimum: '4043.16.v1' },
  { engines: /^sqlserver-/, majorVersion: '16.00', minimum: '4085.2.v1' },
];

const ORACLE_TIME_ZONES =
  'Africa/Cairo,Africa/Casablanca,Africa/Harare,Africa/Lagos,Africa/Luanda,Africa/Monrovia,Africa/Nairobi,' +
  'Africa/Tripoli,Africa/Windhoek,America/Araguaina,America/Argentina/Buenos_Aires,America/Asuncion,America/Bogota,' +
  'America/Caracas,America/Chicago,America/Chihuahua,America/Cuiaba,America/Denver,America/Detroit,' +
  'America/Fortaleza,America/Godthab,America/Guatemala,America/Halifax,America/Lima,America/Los_Angeles,' +
  'America/Manaus,America/Matamoros,America/Mexico_City,America/Monterrey,America/Montevideo,America/New_York,' +
  'America/Phoenix,America/Santiago,America/Sao_Paulo,America/Tijuana,America/Toronto,Asia/Amman,Asia/Ashgabat,' +
  'Asia/Baghdad,Asia/Baku,Asia/Bangkok,Asia/Beirut,Asia/Calcutta,Asia/Damascus,Asia/Dhaka,Asia/Hong_Kong,' +
  'Asia/Irkutsk,Asia/Jakarta,Asia/Jerusalem,Asia/Kabul,Asia/Karachi,Asia/Kathmandu,Asia/Kolkata,Asia/Krasnoyarsk,' +
  'Asia/Magadan,Asia/Manila,Asia/Muscat,Asia/Novosibirsk,Asia/Rangoon,Asia/Riyadh,Asia/Seoul,Asia/Shanghai,' +
  'Asia/Singapore,Asia/Taipei,Asia/Tehran,Asia/Tokyo,Asia/Ulaanbaatar,Asia/Vladivostok,Asia/Yakutsk,Asia/Yerevan,' +
  'Atlantic/Azores,Atlantic/Cape_Verde,Australia/Adelaide,Australia/Brisbane,Australia/Darwin,Australia/Eucla,' +
  'Australia/Hobart,Australia/Lord_Howe,Australia/Perth,Australia/Sydney,Brazil/DeNoronha,Brazil/East,' +
  'Canada/Newfoundland,Canada/Saskatchewan,Etc/GMT-3,Europe/Amsterdam,Europe/Athens,Europe/Berlin,Europe/Dublin,' +
  'Europe/Helsinki,Europe/Kaliningrad,Europe/London,Europe/Madrid,Europe/Moscow,Europe/Paris,Europe/Prague,' +
  'Europe/Rome,Europe/Sarajevo,Pacific/Apia,Pacific/Auckland,Pacific/Chatham,Pacific/Fiji,Pacific/Guam,' +
  'Pacific/Honolulu,Pacific/Kiritimati,Pacific/Marquesas,Pacific/Samoa,Pacific/Tongatapu,Pacific/Wake,US/Alaska,' +
  'US/Central,US/East-Indiana,US/Eastern,US/Pacific,UTC';
const ENCRYPTION_TYPES = 'RC4_256,AES256,AES192,3DES168,RC4_128,AES128,3DES112,RC4_56,DES,RC4_40,DES40';
const ENCRYPTION_BEHAVIOUR = 'ACCEPTED,REJECTED,REQUESTED,REQUIRED';
const CHECKSUM_TYPES = 'SHA256,SHA384,SHA512,SHA1,MD5';
const CIPHER_SUITES =
  'SSL_RSA_WITH_AES_256_CBC_SHA,SSL_RSA_WITH_AES_256_CBC_SHA256,SSL_RSA_WITH_AES_256_GCM_SHA384,' +
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,' +
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384,TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256,' +
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,' +
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384';
const AGENT_CIPHER_SUITES =
  'TLS_RSA_WITH_AES_128_CBC_SHA,TLS_RSA_WITH_AES_128_CBC_SHA256,TLS_RSA_WITH_AES_256_CBC_SHA,' +
  'TLS_RSA_WITH_AES_256_CBC_SHA256,TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,' +
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256,TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384,' +
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384';

// biome-ignore format: one setting a line reads as a table
const auditSettings: readonly OptionSettingRow[] = [
  ['SERVER_AUDIT', 'FORCE_PLUS_PERMANENT', 'FORCE_PLUS_PERMANENT', 'STATIC', 'Keeps the plugin from being unloaded', { isFixed: true }],
  ['SERVER_AUDIT_EXCL_USERS', undefined, undefined, 'DYNAMIC', 'Users who are not audited'],
  ['SERVER_AUDIT_FILE_PATH', '/rdsdbdata/log/audit/', undefined, 'DYNAMIC', 'Where the audit log lies', { isFixed: true }],
  ['SERVER_AUDIT_FILE_ROTATE_SIZE', undefined, '1-1000000000', 'DYNAMIC', 'Bytes after which a new file is begun'],
  ['SERVER_AUDIT_FILE_ROTATIONS', undefined, '0-100', 'DYNAMIC', 'Old files that are kept'],
  ['SERVER_AUDIT_INCL_USERS', undefined, undefined, 'DYNAMIC', 'Users who are audited'],
  ['SERVER_AUDIT_LOGGING', 'ON', 'ON', 'DYNAMIC', 'Audits', { isFixed: true }],
  ['SERVER_AUDIT_QUERY_LOG_LIMIT', '1024', '0-2147483647', 'DYNAMIC', 'Longest text of a query in the log'],
];

/**
 * PostgreSQL and Aurora have no options.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.MySQL.Options.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.MariaDB.Options.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.Oracle.Options.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.SQLServer.Options.html
 */
// biome-ignore format: one setting a line reads as a table
export const optionEntries: readonly OptionEntry[] = [
  {
    engines: /^mysql$/,
    majorVersions: /^(5\.[67]|8\.[04])$/,
    Name: 'MARIADB_AUDIT_PLUGIN',
    Description: 'Audits with the plugin of MariaDB',
    settings: [
      ...auditSettings,
      ['SERVER_AUDIT_EVENTS', 'CONNECT,QUERY', 'CONNECT,QUERY,QUERY_DDL,QUERY_DML,QUERY_DCL,QUERY_DML_NO_SELECT', 'DYNAMIC', 'What is audited'],
    ],
  },
  {
    engines: /^mariadb$/,
    Name: 'MARIADB_AUDIT_PLUGIN',
    Description: 'Audits with the plugin of MariaDB',
    settings: [
      ...auditSettings,
      ['SERVER_AUDIT_EVENTS', 'CONNECT,QUERY', 'CONNECT,QUERY,TABLE,QUERY_DDL,QUERY_DML,QUERY_DCL,QUERY_DML_NO_SELECT', 'DYNAMIC', 'What is audited'],
    ],
  },
  {
    engines: /^mysql$/,
    majorVersions: /^(5\.[67]|8\.0)$/,
    Name: 'MEMCACHED',
    Description: 'Memcached interface to InnoDB tables',
    DefaultPort: 11211,
    settings: [
      ['BACKLOG_QUEUE_LIMIT', '1024', '1-2048', 'STATIC', 'Connections that may wait'],
      ['BINDING_PROTOCOL', 'auto', 'auto,ascii,binary', 'STATIC', 'Protocol towards clients'],
      ['CAS_DISABLED', '0', '0,1', 'STATIC', 'Does without compare-and-swap'],
      ['CHUNK_SIZE', '48', '1-48', 'STATIC', 'Bytes of the smallest item'],
      ['CHUNK_SIZE_GROWTH_FACTOR', '1.25', '1-2', 'STATIC', 'How much larger each chunk is than the one before'],
      ['DAEMON_MEMCACHED_R_BATCH_SIZE', '1', '1-4294967295', 'STATIC', 'Reads before a commit'],
      ['DAEMON_MEMCACHED_W_BATCH_SIZE', '1', '1-4294967295', 'STATIC', 'Writes before a commit'],
      ['ERROR_ON_MEMORY_EXHAUSTED', '0', '0,1', 'STATIC', 'Refuses new items when memory is full'],
      ['INNODB_API_BK_COMMIT_INTERVAL', '5', '1-1073741824', 'DYNAMIC', 'Seconds between commits of idle connections'],
      ['INNODB_API_DISABLE_ROWLOCK', '0', '0,1', 'STATIC', 'Does without row locks'],
      ['INNODB_API_ENABLE_MDL', '0', '0,1', 'STATIC', 'Keeps the table from being altered by SQL'],
      ['INNODB_API_TRX_LEVEL', '0', '0-3', 'STATIC', 'How transactions are kept apart'],
      ['MAX_SIMULTANEOUS_CONNECTIONS', '1024', '10-1024', 'STATIC', 'Connections at once'],
      ['VERBOSITY', 'v', 'v,vv,vvv', 'STATIC', 'How much is told'],
    ],
  },

  {
    engines: /^oracle-/,
    Name: 'APEX',
    Description: 'Oracle APEX runtime',
    SupportsOptionVersionDowngrade: false,
    CopyableCrossAccount: true,
    versions: ['19.1.v1', '19.2.v1', '20.1.v1', '20.2.v1', '21.1.v1', '21.2.v1', '22.1.v1', '22.2.v1', '23.1.v1', '23.2.v1', '24.1.v1', '24.2.v1'],
  },
  {
    engines: /^oracle-/,
    Name: 'APEX-DEV',
    Description: 'Oracle APEX for developers',
    OptionsDependedOn: ['APEX'],
    CopyableCrossAccount: true,
  },
  {
    engines: /^oracle-/,
    majorVersions: /^19$/,
    Name: 'EFS_INTEGRATION',
    Description: 'Files on Amazon EFS',
    MinimumRequiredMinorEngineVersion: '0.0.0.ru-2022-07.rur-2022-07.r1',
    VpcOnly: true,
    settings: [
      ['EFS_ID', undefined, undefined, 'DYNAMIC', 'Id of the file system', { isRequired: true }],
      ['USE_IAM_ROLE', 'FALSE', 'TRUE,FALSE', 'DYNAMIC', 'Proves itself to EFS by the role of the DB instance'],
    ],
  },
  { engines: /^oracle-/, Name: 'JVM', Description: 'Java in the database', RequiresAutoMinorEngineVersionUpgrade: true, VpcOnly: true, CopyableCrossAccount: true },
  { engines: /^oracle-/, majorVersions: /^19$/, Name: 'LOCATOR', Description: 'Locations and distances', OptionsConflictsWith: ['SPATIAL'], RequiresAutoMinorEngineVersionUpgrade: true, VpcOnly: true, CopyableCrossAccount: true },
  {
    engines: /^oracle-/,
    Name: 'NATIVE_NETWORK_ENCRYPTION',
    Description: "Encryption by Oracle's own network protocol",
    OptionsConflictsWith: ['SSL'],
    CopyableCrossAccount: true,
    settings: [
      ['SQLNET.ALLOW_WEAK_CRYPTO', 'TRUE', 'TRUE,FALSE', 'STATIC', 'Allows weak algorithms'],
      ['SQLNET.ALLOW_WEAK_CRYPTO_CLIENTS', 'TRUE', 'TRUE,FALSE', 'STATIC', 'Allows clients without the patch of July 2021'],
      ['SQLNET.CRYPTO_CHECKSUM_CLIENT', 'REQUESTED', ENCRYPTION_BEHAVIOUR, 'STATIC', 'Whether checksums are wanted as a client'],
      ['SQLNET.CRYPTO_CHECKSUM_SERVER', 'REQUESTED', ENCRYPTION_BEHAVIOUR, 'STATIC', 'Whether checksums are wanted as a server'],
      ['SQLNET.CRYPTO_CHECKSUM_TYPES_CLIENT', 'SHA512,SHA384,SHA256', CHECKSUM_TYPES, 'STATIC', 'Checksums as a client, the best first'],
      ['SQLNET.CRYPTO_CHECKSUM_TYPES_SERVER', 'SHA512,SHA384,SHA256,SHA1,MD5', CHECKSUM_TYPES, 'STATIC', 'Checksums as a server, the best first'],
      ['SQLNET.ENCRYPTION_CLIENT', 'REQUESTED', ENCRYPTION_BEHAVIOUR, 'STATIC', 'Whether encryption is wanted as a client'],
      ['SQLNET.ENCRYPTION_SERVER', 'REQUESTED', ENCRYPTION_BEHAVIOUR, 'STATIC', 'Whether encryption is wanted as a server'],
      ['SQLNET.ENCRYPTION_TYPES_CLIENT', ENCRYPTION_TYPES, ENCRYPTION_TYPES, 'STATIC', 'Ciphers as a client, the best first'],
      ['SQLNET.ENCRYPTION_TYPES_SERVER', ENCRYPTION_TYPES, ENCRYPTION_TYPES, 'STATIC', 'Ciphers as a server, the best first'],
    ],
  },
  { engines: /^oracle-/, Name: 'OEM', Description: 'Enterprise Manager Express', DefaultPort: 5500, OptionsConflictsWith: ['OEM_AGENT'] },
  {
    engines: /^oracle-/,
    Name: 'OEM_AGENT',
    Description: 'Agent of Enterprise Manager Cloud Control',
    DefaultPort: 3872,
    OptionsConflictsWith: ['OEM'],
    SupportsOptionVersionDowngrade: true,
    settings: [
      ['AGENT_REGISTRATION_PASSWORD', undefined, undefined, 'DYNAMIC', 'Password that the agent registers with'],
      ['ALLOW_TLS_ONLY', 'false', 'true,false', 'STATIC', 'Listens with TLS only'],
      ['MINIMUM_TLS_VERSION', 'TLSv1', 'TLSv1,TLSv1.2', 'STATIC', 'Oldest version of TLS that the agent takes'],
      ['OMS_HOST', undefined, undefined, 'DYNAMIC', 'Host of the management service'],
      ['OMS_PORT', undefined, undefined, 'DYNAMIC', 'Port of the management service'],
      ['TLS_CIPHER_SUITE', undefined, AGENT_CIPHER_SUITES, 'STATIC', 'Ciphers that the agent takes'],
    ],
    versions: ['13.1.0.0.v1', '13.2.0.0.v1', '13.2.0.0.v2', '13.2.0.0.v3', '13.3.0.0.v1', '13.3.0.0.v2', '13.4.0.9.v1', '13.4.0.9.v2', '13.5.0.0.v1', '13.5.0.0.v2', '13.5.0.0.v3'],
  },
  { engines: /^oracle-ee/, Name: 'OLS', Description: 'Label Security', Persistent: true, Permanent: true, CopyableCrossAccount: true },
  { engines: /^oracle-/, Name: 'S3_INTEGRATION', Description: 'Files to and from Amazon S3', SupportsOptionVersionDowngrade: false, CopyableCrossAccount: true, versions: ['1.0'] },
  { engines: /^oracle-/, Name: 'SPATIAL', Description: 'Spatial data', OptionsConflictsWith: ['LOCATOR'], RequiresAutoMinorEngineVersionUpgrade: true, VpcOnly: true, CopyableCrossAccount: true },
  {
    engines: /^oracle-/,
    Name: 'SQLT',
    Description: 'Tuning reports of single statements',
    SupportsOptionVersionDowngrade: false,
    CopyableCrossAccount: true,
    settings: [['LICENSE_PACK', 'N', 'T,D,N', 'DYNAMIC', 'Licensed pack: tuning, diagnostics or none']],
    versions: ['2018-07-25.v1'],
  },
  {
    engines: /^oracle-/,
    Name: 'SSL',
    Description: 'Encryption by TLS',
    DefaultPort: 2484,
    OptionsConflictsWith: ['NATIVE_NETWORK_ENCRYPTION'],
    settings: [
      ['FIPS.SSLFIPS_140', 'FALSE', 'TRUE,FALSE', 'DYNAMIC', 'Takes ciphers verified by FIPS only'],
      ['SQLNET.CIPHER_SUITE', 'SSL_RSA_WITH_AES_256_CBC_SHA', CIPHER_SUITES, 'STATIC', 'Ciphers that clients may use'],
      ['SQLNET.SSL_VERSION', '1.0', '1.0,1.2 or 1.0,1.2', 'STATIC', 'Versions of TLS that clients may use', { isRequired: true }],
    ],
  },
  { engines: /^oracle-/, Name: 'STATSPACK', Description: 'Performance statistics', CopyableCrossAccount: true },
  { engines: /^oracle-ee/, Name: 'TDE', Description: 'Transparent data encryption', Persistent: true, Permanent: true },
  { engines: /^oracle-/, Name: 'TIMEZONE_FILE_AUTOUPGRADE', Description: 'Newest time zone file with each upgrade', CopyableCrossAccount: true },
  {
    engines: /^oracle-/,
    Name: 'Timezone',
    Description: 'Time zone of the server',
    Persistent: true,
    Permanent: true,
    CopyableCrossAccount: true,
    settings: [['TIME_ZONE', 'UTC', ORACLE_TIME_ZONES, 'DYNAMIC', 'Time zone']],
  },
  { engines: /^oracle-/, Name: 'UTL_MAIL', Description: 'Mail from PL/SQL', CopyableCrossAccount: true },

  {
    engines: /^sqlserver-(ee|se|web)$/,
    Name: 'MSDTC',
    Description: 'Distributed transactions',
    DefaultPort: 5000,
    settings: [
      ['ALLOW_INBOUND_CONNECTIONS', 'true', 'true,false', 'DYNAMIC', 'Takes connections'],
      ['ALLOW_OUTBOUND_CONNECTIONS', 'true', 'true,false', 'DYNAMIC', 'Makes connections'],
      ['AUTHENTICATION', undefined, 'NONE,MUTUAL', 'DYNAMIC', 'Who has to prove who they are', { isRequired: true }],
      ['ENABLE_SNA_LU', 'false', 'true,false', 'DYNAMIC', 'Speaks the protocol SNA LU'],
      ['ENABLE_XA', 'false', 'true,false', 'DYNAMIC', 'Speaks the protocol XA'],
      ['TRANSACTION_LOG_SIZE', '4', '4-1024', 'DYNAMIC', 'MiB of the transaction log'],
    ],
  },
  { engines: /^sqlserver-(ee|se)$/, majorVersions: /^16\.00$/, Name: 'ODBC_TERADATA', Description: 'Linked servers on Teradata', SupportsOptionVersionDowngrade: false, versions: ['17.20.33.00'] },
  { engines: /^sqlserver-(ee|se)$/, majorVersions: /^1[4-6]\.00$/, Name: 'OLEDB_ORACLE', Description: 'Linked servers on Oracle', SupportsOptionVersionDowngrade: false, versions: ['21.7', '21.16'] },
  { engines: /^sqlserver-ee$/, Name: 'RESOURCE_GOVERNOR', Description: 'Shares of processor, memory and I/O' },
  {
    engines: /^sqlserver-/,
    Name: 'SQLSERVER_AUDIT',
    Description: 'Audit logs on Amazon S3',
    settings: [
      ['ENABLE_COMPRESSION', 'true', 'true,false', 'DYNAMIC', 'Compresses the logs'],
      ['IAM_ROLE_ARN', undefined, undefined, 'DYNAMIC', 'Role that writes to the bucket', { isRequired: true }],
      ['RETENTION_TIME', '0', undefined, 'DYNAMIC', 'Hours that logs stay on the DB instance'],
      ['S3_BUCKET_ARN', undefined, undefined, 'DYNAMIC', 'Bucket of the logs', { isRequired: true }],
    ],
  },
  {
    engines: /^sqlserver-/,
    Name: 'SQLSERVER_BACKUP_RESTORE',
    Description: 'Native backups on Amazon S3',
    settings: [['IAM_ROLE_ARN', undefined, undefined, 'DYNAMIC', 'Role that reads and writes the bucket']],
  },
  {
    engines: /^sqlserver-(ee|se)$/,
    majorVersions: /^1[3-5]\.00$/,
    Name: 'SSAS',
    Description: 'Analysis Services',
    DefaultPort: 2383,
    settings: [
      ['MAX_MEMORY', '45', '10-80', 'DYNAMIC', 'Per cent of the memory'],
      ['MODE', 'TABULAR', 'TABULAR,MULTIDIMENSIONAL', 'DYNAMIC', 'Kind of models'],
    ],
  },
  { engines: /^sqlserver-(ee|se)$/, Name: 'SSIS', Description: 'Integration Services' },
  {
    engines: /^sqlserver-(ee|se)$/,
    Name: 'SSRS',
    Description: 'Reporting Services',
    DefaultPort: 8443,
    settings: [
      ['MAX_MEMORY', '30', '10-80', 'DYNAMIC', 'Per cent of the memory'],
      ['SMTP_EMAIL_CREDENTIALS_SECRET_ARN', undefined, undefined, 'DYNAMIC', 'Secret with the user of the mail server'],
      ['SMTP_ENABLE_EMAIL', 'FALSE', 'TRUE,FALSE', 'DYNAMIC', 'Sends reports by mail'],
      ['SMTP_PORT', '25', '1-65535', 'DYNAMIC', 'Port of the mail server'],
      ['SMTP_SENDER_EMAIL_ADDRESS', undefined, undefined, 'DYNAMIC', 'Sender of the mail'],
      ['SMTP_SERVER', undefined, undefined, 'DYNAMIC', 'Mail server'],
      ['SMTP_USE_ANONYMOUS_AUTHENTICATION', 'FALSE', 'TRUE,FALSE', 'DYNAMIC', 'Sends without a user'],
      ['SMTP_USE_SSL', 'TRUE', 'TRUE,FALSE', 'DYNAMIC', 'Sends by TLS'],
    ],
  },
  { engines: /^sqlserver-ee$/, Name: 'TDE', Description: 'Transparent data encryption', Persistent: true },
  { engines: /^sqlserver-se$/, majorVersions: /^1[56]\.00$/, Name: 'TDE', Description: 'Transparent data encryption', Persistent: true },
];
