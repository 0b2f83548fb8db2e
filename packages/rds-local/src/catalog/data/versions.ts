/** One major version of an engine: its minor versions from old to new. */
export interface MajorVersion {
  Engine: string;
  MajorEngineVersion: string;
  DBParameterGroupFamily: string;
  versions: string[];
  /** The minor version that the major one stands for; the newest when absent. */
  default?: string;
  /** No new databases are made with it, but those that are there live on. */
  isDeprecated?: true;
  /** The major version that a database gets when none is named. */
  isEngineDefault?: true;
}

/**
 * What RDS offers, engine by engine, majors from old to new.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/MySQLReleaseNotes/mysql-release-calendar.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html
 */
export const majorVersions: readonly MajorVersion[] = [
  {
    Engine: 'mysql',
    MajorEngineVersion: '5.5',
    DBParameterGroupFamily: 'mysql5.5',
    versions: ['5.5.62'],
    isDeprecated: true,
  },
  {
    Engine: 'mysql',
    MajorEngineVersion: '5.6',
    DBParameterGroupFamily: 'mysql5.6',
    versions: ['5.6.27', '5.6.34', '5.6.51'],
    isDeprecated: true,
  },
  { Engine: 'mysql', MajorEngineVersion: '5.7', DBParameterGroupFamily: 'mysql5.7', versions: ['5.7.44'] },
  {
    Engine: 'mysql',
    MajorEngineVersion: '8.0',
    DBParameterGroupFamily: 'mysql8.0',
    versions: ['8.0.40', '8.0.41', '8.0.42', '8.0.43', '8.0.44'],
  },
  {
    Engine: 'mysql',
    MajorEngineVersion: '8.4',
    DBParameterGroupFamily: 'mysql8.4',
    versions: ['8.4.5', '8.4.6', '8.4.7'],
    isEngineDefault: true,
  },

  {
    Engine: 'mariadb',
    MajorEngineVersion: '10.3',
    DBParameterGroupFamily: 'mariadb10.3',
    versions: ['10.3.39'],
    isDeprecated: true,
  },
  {
    Engine: 'mariadb',
    MajorEngineVersion: '10.4',
    DBParameterGroupFamily: 'mariadb10.4',
    versions: ['10.4.34'],
    isDeprecated: true,
  },
  {
    Engine: 'mariadb',
    MajorEngineVersion: '10.5',
    DBParameterGroupFamily: 'mariadb10.5',
    versions: ['10.5.28', '10.5.29'],
  },
  {
    Engine: 'mariadb',
    MajorEngineVersion: '10.6',
    DBParameterGroupFamily: 'mariadb10.6',
    versions: ['10.6.21', '10.6.22', '10.6.23'],
  },
  {
    Engine: 'mariadb',
    MajorEngineVersion: '10.11',
    DBParameterGroupFamily: 'mariadb10.11',
    versions: ['10.11.11', '10.11.13', '10.11.14'],
  },
  {
    Engine: 'mariadb',
    MajorEngineVersion: '11.4',
    DBParameterGroupFamily: 'mariadb11.4',
    versions: ['11.4.5', '11.4.7', '11.4.8'],
  },
  {
    Engine: 'mariadb',
    MajorEngineVersion: '11.8',
    DBParameterGroupFamily: 'mariadb11.8',
    versions: ['11.8.3'],
    isEngineDefault: true,
  },

  {
    Engine: 'postgres',
    MajorEngineVersion: '9.5',
    DBParameterGroupFamily: 'postgres9.5',
    versions: ['9.5.9', '9.5.25'],
    isDeprecated: true,
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '9.6',
    DBParameterGroupFamily: 'postgres9.6',
    versions: ['9.6.5', '9.6.24'],
    isDeprecated: true,
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '12',
    DBParameterGroupFamily: 'postgres12',
    versions: ['12.22'],
    isDeprecated: true,
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '13',
    DBParameterGroupFamily: 'postgres13',
    versions: ['13.20', '13.21', '13.22'],
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '14',
    DBParameterGroupFamily: 'postgres14',
    versions: ['14.17', '14.18', '14.19'],
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '15',
    DBParameterGroupFamily: 'postgres15',
    versions: ['15.12', '15.13', '15.14'],
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '16',
    DBParameterGroupFamily: 'postgres16',
    versions: ['16.8', '16.9', '16.10'],
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '17',
    DBParameterGroupFamily: 'postgres17',
    versions: ['17.4', '17.5', '17.6'],
    isEngineDefault: true,
  },

  {
    Engine: 'aurora-mysql',
    MajorEngineVersion: '5.7',
    DBParameterGroupFamily: 'aurora-mysql5.7',
    versions: ['5.7.mysql_aurora.2.11.6', '5.7.mysql_aurora.2.12.5'],
  },
  {
    Engine: 'aurora-mysql',
    MajorEngineVersion: '8.0',
    DBParameterGroupFamily: 'aurora-mysql8.0',
    versions: [
      '8.0.mysql_aurora.3.04.4',
      '8.0.mysql_aurora.3.08.2',
      '8.0.mysql_aurora.3.09.0',
      '8.0.mysql_aurora.3.10.1',
    ],
    default: '8.0.mysql_aurora.3.08.2',
    isEngineDefault: true,
  },

  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '13',
    DBParameterGroupFamily: 'aurora-postgresql13',
    versions: ['13.20', '13.21'],
  },
  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '14',
    DBParameterGroupFamily: 'aurora-postgresql14',
    versions: ['14.17', '14.18'],
  },
  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '15',
    DBParameterGroupFamily: 'aurora-postgresql15',
    versions: ['15.12', '15.13'],
  },
  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '16',
    DBParameterGroupFamily: 'aurora-postgresql16',
    versions: ['16.8', '16.9'],
  },
  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '17',
    DBParameterGroupFamily: 'aurora-postgresql17',
    versions: ['17.4', '17.5'],
    isEngineDefault: true,
  },

  {
    Engine: 'oracle-ee',
    MajorEngineVersion: '19',
    DBParameterGroupFamily: 'oracle-ee-19',
    versions: ['19.0.0.0.ru-2025-04.rur-2025-04.r1', '19.0.0.0.ru-2025-07.rur-2025-07.r1'],
    isEngineDefault: true,
  },
  {
    Engine: 'oracle-ee-cdb',
    MajorEngineVersion: '21',
    DBParameterGroupFamily: 'oracle-ee-cdb-21',
    versions: ['21.0.0.0.ru-2025-07.rur-2025-07.r1'],
    isEngineDefault: true,
  },
  {
    Engine: 'oracle-se2',
    MajorEngineVersion: '19',
    DBParameterGroupFamily: 'oracle-se2-19',
    versions: ['19.0.0.0.ru-2025-04.rur-2025-04.r1', '19.0.0.0.ru-2025-07.rur-2025-07.r1'],
    isEngineDefault: true,
  },
  {
    Engine: 'oracle-se2-cdb',
    MajorEngineVersion: '21',
    DBParameterGroupFamily: 'oracle-se2-cdb-21',
    versions: ['21.0.0.0.ru-2025-07.rur-2025-07.r1'],
    isEngineDefault: true,
  },

  {
    Engine: 'sqlserver-ee',
    MajorEngineVersion: '15.00',
    DBParameterGroupFamily: 'sqlserver-ee-15.0',
    versions: ['15.00.4430.1.v1'],
  },
  {
    Engine: 'sqlserver-ee',
    MajorEngineVersion: '16.00',
    DBParameterGroupFamily: 'sqlserver-ee-16.0',
    versions: ['16.00.4205.1.v1'],
    isEngineDefault: true,
  },
  {
    Engine: 'sqlserver-ex',
    MajorEngineVersion: '16.00',
    DBParameterGroupFamily: 'sqlserver-ex-16.0',
    versions: ['16.00.4205.1.v1'],
    isEngineDefault: true,
  },
  {
    Engine: 'sqlserver-se',
    MajorEngineVersion: '15.00',
    DBParameterGroupFamily: 'sqlserver-se-15.0',
    versions: ['15.00.4430.1.v1'],
  },
  {
    Engine: 'sqlserver-se',
    MajorEngineVersion: '16.00',
    DBParameterGroupFamily: 'sqlserver-se-16.0',
    versions: ['16.00.4205.1.v1'],
    isEngineDefault: true,
  },
  {
    Engine: 'sqlserver-web',
    MajorEngineVersion: '16.00',
    DBParameterGroupFamily: 'sqlserver-web-16.0',
    versions: ['16.00.4205.1.v1'],
    isEngineDefault: true,
  },
];
