/** One major version of an engine: its minor versions from old to new. */
export interface MajorVersion {
  Engine: string;
  MajorEngineVersion: string;
  DBParameterGroupFamily: string;
  versions: string[];
  /** The minor version that the major one stands for, which trails the newest for some months; the newest when absent. */
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
    versions: ['8.0.40', '8.0.41', '8.0.42', '8.0.43', '8.0.44', '8.0.45', '8.0.46'],
    default: '8.0.44',
  },
  {
    Engine: 'mysql',
    MajorEngineVersion: '8.4',
    DBParameterGroupFamily: 'mysql8.4',
    versions: ['8.4.5', '8.4.6', '8.4.7', '8.4.8', '8.4.9', '8.4.10'],
    default: '8.4.7',
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
    isDeprecated: true,
  },
  {
    Engine: 'mariadb',
    MajorEngineVersion: '10.6',
    DBParameterGroupFamily: 'mariadb10.6',
    versions: ['10.6.21', '10.6.22', '10.6.23', '10.6.24', '10.6.25', '10.6.27'],
    default: '10.6.25',
  },
  {
    Engine: 'mariadb',
    MajorEngineVersion: '10.11',
    DBParameterGroupFamily: 'mariadb10.11',
    versions: ['10.11.11', '10.11.13', '10.11.14', '10.11.15', '10.11.16', '10.11.18'],
    default: '10.11.16',
  },
  {
    Engine: 'mariadb',
    MajorEngineVersion: '11.4',
    DBParameterGroupFamily: 'mariadb11.4',
    versions: ['11.4.5', '11.4.7', '11.4.8', '11.4.9', '11.4.10', '11.4.12'],
    default: '11.4.10',
  },
  {
    Engine: 'mariadb',
    MajorEngineVersion: '11.8',
    DBParameterGroupFamily: 'mariadb11.8',
    versions: ['11.8.3', '11.8.5', '11.8.6', '11.8.8'],
    default: '11.8.6',
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
    versions: ['13.20', '13.21', '13.22', '13.23'],
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '14',
    DBParameterGroupFamily: 'postgres14',
    versions: ['14.17', '14.18', '14.19', '14.20', '14.21', '14.22', '14.23'],
    default: '14.22',
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '15',
    DBParameterGroupFamily: 'postgres15',
    versions: ['15.12', '15.13', '15.14', '15.15', '15.16', '15.17', '15.18'],
    default: '15.17',
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '16',
    DBParameterGroupFamily: 'postgres16',
    versions: ['16.8', '16.9', '16.10', '16.11', '16.12', '16.13', '16.14'],
    default: '16.13',
  },
  {
    Engine: 'postgres',
    MajorEngineVersion: '17',
    DBParameterGroupFamily: 'postgres17',
    versions: ['17.4', '17.5', '17.6', '17.7', '17.8', '17.9', '17.10'],
    default: '17.9',
    isEngineDefault: true,
  },

  {
    Engine: 'postgres',
    MajorEngineVersion: '18',
    DBParameterGroupFamily: 'postgres18',
    versions: ['18.1', '18.2', '18.3', '18.4', '18.6'],
    default: '18.4',
  },

  {
    Engine: 'aurora-mysql',
    MajorEngineVersion: '5.7',
    DBParameterGroupFamily: 'aurora-mysql5.7',
    versions: ['5.7.mysql_aurora.2.11.6', '5.7.mysql_aurora.2.12.5', '5.7.mysql_aurora.2.12.6'],
    default: '5.7.mysql_aurora.2.12.5',
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
      '8.0.mysql_aurora.3.10.2',
      '8.0.mysql_aurora.3.10.3',
      '8.0.mysql_aurora.3.10.4',
      '8.0.mysql_aurora.3.11.1',
      '8.0.mysql_aurora.3.12.0',
    ],
    default: '8.0.mysql_aurora.3.08.2',
    isEngineDefault: true,
  },
  {
    Engine: 'aurora-mysql',
    MajorEngineVersion: '8.4',
    DBParameterGroupFamily: 'aurora-mysql8.4',
    versions: ['8.4.mysql_aurora.8.4.7', '8.4.mysql_aurora.8.4.8', '8.4.mysql_aurora.8.4.10'],
    default: '8.4.mysql_aurora.8.4.8',
  },

  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '13',
    DBParameterGroupFamily: 'aurora-postgresql13',
    versions: ['13.20', '13.21', '13.23'],
  },
  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '14',
    DBParameterGroupFamily: 'aurora-postgresql14',
    versions: ['14.17', '14.18', '14.19', '14.20', '14.22', '14.23'],
    default: '14.20',
  },
  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '15',
    DBParameterGroupFamily: 'aurora-postgresql15',
    versions: ['15.12', '15.13', '15.14', '15.15', '15.17', '15.18'],
    default: '15.15',
  },
  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '16',
    DBParameterGroupFamily: 'aurora-postgresql16',
    versions: ['16.8', '16.9', '16.10', '16.11', '16.13', '16.14'],
    default: '16.11',
  },
  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '17',
    DBParameterGroupFamily: 'aurora-postgresql17',
    versions: ['17.4', '17.5', '17.6', '17.7', '17.9', '17.10'],
    default: '17.7',
    isEngineDefault: true,
  },
  {
    Engine: 'aurora-postgresql',
    MajorEngineVersion: '18',
    DBParameterGroupFamily: 'aurora-postgresql18',
    versions: ['18.3', '18.4'],
    default: '18.3',
  },

  {
    Engine: 'oracle-ee',
    MajorEngineVersion: '19',
    DBParameterGroupFamily: 'oracle-ee-19',
    versions: [
      '19.0.0.0.ru-2025-04.rur-2025-04.r1',
      '19.0.0.0.ru-2025-07.rur-2025-07.r1',
      '19.0.0.0.ru-2026-01.rur-2026-01.r1',
      '19.0.0.0.ru-2026-04.rur-2026-04.r1',
    ],
    isEngineDefault: true,
  },
  {
    Engine: 'oracle-ee-cdb',
    MajorEngineVersion: '19',
    DBParameterGroupFamily: 'oracle-ee-cdb-19',
    versions: [
      '19.0.0.0.ru-2025-04.rur-2025-04.r1',
      '19.0.0.0.ru-2025-07.rur-2025-07.r1',
      '19.0.0.0.ru-2026-01.rur-2026-01.r1',
      '19.0.0.0.ru-2026-04.rur-2026-04.r1',
    ],
  },
  {
    Engine: 'oracle-ee-cdb',
    MajorEngineVersion: '21',
    DBParameterGroupFamily: 'oracle-ee-cdb-21',
    versions: [
      '21.0.0.0.ru-2025-07.rur-2025-07.r1',
      '21.0.0.0.ru-2026-01.rur-2026-01.r1',
      '21.0.0.0.ru-2026-04.rur-2026-04.r1',
    ],
    isEngineDefault: true,
  },
  {
    Engine: 'oracle-se2',
    MajorEngineVersion: '19',
    DBParameterGroupFamily: 'oracle-se2-19',
    versions: [
      '19.0.0.0.ru-2025-04.rur-2025-04.r1',
      '19.0.0.0.ru-2025-07.rur-2025-07.r1',
      '19.0.0.0.ru-2026-01.rur-2026-01.r1',
      '19.0.0.0.ru-2026-04.rur-2026-04.r1',
    ],
    isEngineDefault: true,
  },
  {
    Engine: 'oracle-se2-cdb',
    MajorEngineVersion: '19',
    DBParameterGroupFamily: 'oracle-se2-cdb-19',
    versions: [
      '19.0.0.0.ru-2025-04.rur-2025-04.r1',
      '19.0.0.0.ru-2025-07.rur-2025-07.r1',
      '19.0.0.0.ru-2026-01.rur-2026-01.r1',
      '19.0.0.0.ru-2026-04.rur-2026-04.r1',
    ],
  },
  {
    Engine: 'oracle-se2-cdb',
    MajorEngineVersion: '21',
    DBParameterGroupFamily: 'oracle-se2-cdb-21',
    versions: [
      '21.0.0.0.ru-2025-07.rur-2025-07.r1',
      '21.0.0.0.ru-2026-01.rur-2026-01.r1',
      '21.0.0.0.ru-2026-04.rur-2026-04.r1',
    ],
    isEngineDefault: true,
  },

  {
    Engine: 'sqlserver-ee',
    MajorEngineVersion: '13.00',
    DBParameterGroupFamily: 'sqlserver-ee-13.0',
    versions: ['13.00.6455.2.v1', '13.00.6460.7.v1', '13.00.6465.1.v1', '13.00.6470.1.v1'],
    isDeprecated: true,
  },
  {
    Engine: 'sqlserver-ee',
    MajorEngineVersion: '14.00',
    DBParameterGroupFamily: 'sqlserver-ee-14.0',
    versions: ['14.00.3485.1.v1', '14.00.3495.9.v1', '14.00.3500.1.v1', '14.00.3505.1.v1'],
  },
  {
    Engine: 'sqlserver-ee',
    MajorEngineVersion: '15.00',
    DBParameterGroupFamily: 'sqlserver-ee-15.0',
    versions: ['15.00.4430.1.v1', '15.00.4435.7.v1', '15.00.4440.1.v1', '15.00.4445.1.v1', '15.00.4455.2.v1'],
    default: '15.00.4445.1.v1',
  },
  {
    Engine: 'sqlserver-ee',
    MajorEngineVersion: '16.00',
    DBParameterGroupFamily: 'sqlserver-ee-16.0',
    versions: [
      '16.00.4205.1.v1',
      '16.00.4210.1.v1',
      '16.00.4215.2.v1',
      '16.00.4225.2.v1',
      '16.00.4230.2.v1',
      '16.00.4236.2.v1',
    ],
    default: '16.00.4230.2.v1',
    isEngineDefault: true,
  },
  {
    Engine: 'sqlserver-ex',
    MajorEngineVersion: '13.00',
    DBParameterGroupFamily: 'sqlserver-ex-13.0',
    versions: ['13.00.6455.2.v1', '13.00.6460.7.v1', '13.00.6465.1.v1', '13.00.6470.1.v1'],
    isDeprecated: true,
  },
  {
    Engine: 'sqlserver-ex',
    MajorEngineVersion: '14.00',
    DBParameterGroupFamily: 'sqlserver-ex-14.0',
    versions: ['14.00.3485.1.v1', '14.00.3495.9.v1', '14.00.3500.1.v1', '14.00.3505.1.v1'],
  },
  {
    Engine: 'sqlserver-ex',
    MajorEngineVersion: '15.00',
    DBParameterGroupFamily: 'sqlserver-ex-15.0',
    versions: ['15.00.4430.1.v1', '15.00.4435.7.v1', '15.00.4440.1.v1', '15.00.4445.1.v1', '15.00.4455.2.v1'],
    default: '15.00.4445.1.v1',
  },
  {
    Engine: 'sqlserver-ex',
    MajorEngineVersion: '16.00',
    DBParameterGroupFamily: 'sqlserver-ex-16.0',
    versions: [
      '16.00.4205.1.v1',
      '16.00.4210.1.v1',
      '16.00.4215.2.v1',
      '16.00.4225.2.v1',
      '16.00.4230.2.v1',
      '16.00.4236.2.v1',
    ],
    default: '16.00.4230.2.v1',
    isEngineDefault: true,
  },
  {
    Engine: 'sqlserver-se',
    MajorEngineVersion: '13.00',
    DBParameterGroupFamily: 'sqlserver-se-13.0',
    versions: ['13.00.6455.2.v1', '13.00.6460.7.v1', '13.00.6465.1.v1', '13.00.6470.1.v1'],
    isDeprecated: true,
  },
  {
    Engine: 'sqlserver-se',
    MajorEngineVersion: '14.00',
    DBParameterGroupFamily: 'sqlserver-se-14.0',
    versions: ['14.00.3485.1.v1', '14.00.3495.9.v1', '14.00.3500.1.v1', '14.00.3505.1.v1'],
  },
  {
    Engine: 'sqlserver-se',
    MajorEngineVersion: '15.00',
    DBParameterGroupFamily: 'sqlserver-se-15.0',
    versions: ['15.00.4430.1.v1', '15.00.4435.7.v1', '15.00.4440.1.v1', '15.00.4445.1.v1', '15.00.4455.2.v1'],
    default: '15.00.4445.1.v1',
  },
  {
    Engine: 'sqlserver-se',
    MajorEngineVersion: '16.00',
    DBParameterGroupFamily: 'sqlserver-se-16.0',
    versions: [
      '16.00.4205.1.v1',
      '16.00.4210.1.v1',
      '16.00.4215.2.v1',
      '16.00.4225.2.v1',
      '16.00.4230.2.v1',
      '16.00.4236.2.v1',
    ],
    default: '16.00.4230.2.v1',
    isEngineDefault: true,
  },
  {
    Engine: 'sqlserver-web',
    MajorEngineVersion: '13.00',
    DBParameterGroupFamily: 'sqlserver-web-13.0',
    versions: ['13.00.6455.2.v1', '13.00.6460.7.v1', '13.00.6465.1.v1', '13.00.6470.1.v1'],
    isDeprecated: true,
  },
  {
    Engine: 'sqlserver-web',
    MajorEngineVersion: '14.00',
    DBParameterGroupFamily: 'sqlserver-web-14.0',
    versions: ['14.00.3485.1.v1', '14.00.3495.9.v1', '14.00.3500.1.v1', '14.00.3505.1.v1'],
  },
  {
    Engine: 'sqlserver-web',
    MajorEngineVersion: '15.00',
    DBParameterGroupFamily: 'sqlserver-web-15.0',
    versions: ['15.00.4430.1.v1', '15.00.4435.7.v1', '15.00.4440.1.v1', '15.00.4445.1.v1', '15.00.4455.2.v1'],
    default: '15.00.4445.1.v1',
  },
  {
    Engine: 'sqlserver-web',
    MajorEngineVersion: '16.00',
    DBParameterGroupFamily: 'sqlserver-web-16.0',
    versions: [
      '16.00.4205.1.v1',
      '16.00.4210.1.v1',
      '16.00.4215.2.v1',
      '16.00.4225.2.v1',
      '16.00.4230.2.v1',
      '16.00.4236.2.v1',
    ],
    default: '16.00.4230.2.v1',
    isEngineDefault: true,
  },
];
