/** An engine as RDS lists it; the facts that all its versions share. */
export interface CatalogEngine {
  Engine: string;
  DBEngineDescription: string;
  isAurora: boolean;
  /** The first is what a database gets when none is named. */
  LicenseModels: string[];
  DefaultPort: number;
  supportsReadReplicas: boolean;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, Engine */
export const engines: readonly CatalogEngine[] = [
  {
    Engine: 'aurora-mysql',
    DBEngineDescription: 'Aurora MySQL',
    isAurora: true,
    LicenseModels: ['general-public-license'],
    DefaultPort: 3306,
    supportsReadReplicas: false,
  },
  {
    Engine: 'aurora-postgresql',
    DBEngineDescription: 'Aurora PostgreSQL',
    isAurora: true,
    LicenseModels: ['postgresql-license'],
    DefaultPort: 5432,
    supportsReadReplicas: false,
  },
  {
    Engine: 'mariadb',
    DBEngineDescription: 'MariaDB Community Edition',
    isAurora: false,
    LicenseModels: ['general-public-license'],
    DefaultPort: 3306,
    supportsReadReplicas: true,
  },
  {
    Engine: 'mysql',
    DBEngineDescription: 'MySQL Community Edition',
    isAurora: false,
    LicenseModels: ['general-public-license'],
    DefaultPort: 3306,
    supportsReadReplicas: true,
  },
  {
    Engine: 'postgres',
    DBEngineDescription: 'PostgreSQL',
    isAurora: false,
    LicenseModels: ['postgresql-license'],
    DefaultPort: 5432,
    supportsReadReplicas: true,
  },
  {
    Engine: 'oracle-ee',
    DBEngineDescription: 'Oracle Database Enterprise Edition',
    isAurora: false,
    LicenseModels: ['bring-your-own-license'],
    DefaultPort: 1521,
    supportsReadReplicas: true,
  },
  {
    Engine: 'oracle-ee-cdb',
    DBEngineDescription: 'Oracle Database Enterprise Edition (CDB)',
    isAurora: false,
    LicenseModels: ['bring-your-own-license'],
    DefaultPort: 1521,
    supportsReadReplicas: true,
  },
  {
    Engine: 'oracle-se2',
    DBEngineDescription: 'Oracle Database Standard Edition Two',
    isAurora: false,
    LicenseModels: ['license-included', 'bring-your-own-license'],
    DefaultPort: 1521,
    supportsReadReplicas: false,
  },
  {
    Engine: 'oracle-se2-cdb',
    DBEngineDescription: 'Oracle Database Standard Edition Two (CDB)',
    isAurora: false,
    LicenseModels: ['license-included', 'bring-your-own-license'],
    DefaultPort: 1521,
    supportsReadReplicas: false,
  },
  {
    Engine: 'sqlserver-ee',
    DBEngineDescription: 'Microsoft SQL Server Enterprise Edition',
    isAurora: false,
    LicenseModels: ['license-included'],
    DefaultPort: 1433,
    supportsReadReplicas: true,
  },
  {
    Engine: 'sqlserver-ex',
    DBEngineDescription: 'Microsoft SQL Server Express Edition',
    isAurora: false,
    LicenseModels: ['license-included'],
    DefaultPort: 1433,
    supportsReadReplicas: false,
  },
  {
    Engine: 'sqlserver-se',
    DBEngineDescription: 'Microsoft SQL Server Standard Edition',
    isAurora: false,
    LicenseModels: ['license-included'],
    DefaultPort: 1433,
    supportsReadReplicas: false,
  },
  {
    Engine: 'sqlserver-web',
    DBEngineDescription: 'Microsoft SQL Server Web Edition',
    isAurora: false,
    LicenseModels: ['license-included'],
    DefaultPort: 1433,
    supportsReadReplicas: false,
  },
];
