/** The console's name of each engine. */
const engineNames: Record<string, string> = {
  'aurora-mysql': 'Amazon Aurora MySQL',
  'aurora-postgresql': 'Amazon Aurora PostgreSQL',
  mysql: 'MySQL',
  mariadb: 'MariaDB',
  postgres: 'PostgreSQL',
  'oracle-ee': 'Oracle Enterprise Edition',
  'oracle-ee-cdb': 'Oracle Enterprise Edition (CDB)',
  'oracle-se2': 'Oracle Standard Edition Two',
  'oracle-se2-cdb': 'Oracle Standard Edition Two (CDB)',
  'sqlserver-ee': 'SQL Server Enterprise Edition',
  'sqlserver-se': 'SQL Server Standard Edition',
  'sqlserver-ex': 'SQL Server Express Edition',
  'sqlserver-web': 'SQL Server Web Edition',
};

/** Whether the console knows an engine, and so what a database of it needs; RDS lists those of other services as well. */
export function isKnownEngine(Engine: string) {
  return Object.hasOwn(engineNames, Engine);
}

/** An engine by the console's name, or by RDS's own where the console has none. */
export function engineName(Engine: string | undefined) {
  return (engineNames[Engine ?? ''] ?? Engine) || '-';
}
