/** How an engine names and writes its error log. */
export interface LogFormat {
  name: string;
  /** Whether there is a file for each hour, whether what is older than five minutes goes into another file, or neither. */
  rotates: 'hourly' | 'every five minutes' | 'never';
  /** Files beside the log, in which nothing stands. */
  others: readonly string[];
  /** How long what was written is kept. */
  keptMs: number;
  /** What the engine writes when it starts. Every text here ends with a line feed and has ASCII characters only. */
  started(date: Date, version: string): string;
  /** What stands in the log about one of RDS's events. */
  event(date: Date, message: string, version: string): string;
}

const DAY_MS = 24 * 60 * 60_000;

/** Events after which an engine has started anew. */
const STARTS = ['DB instance restarted', 'DB instance started'];
const STOPS = ['DB instance shutdown', 'DB instance stopped'];

/**
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.MySQL.LogFileSize.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.Oracle.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.SQLServer.html
 */
export function logFormat(engine: string): LogFormat {
  if (engine.includes('postgres')) return POSTGRES;
  if (engine.startsWith('oracle-')) return ORACLE;
  if (engine.startsWith('sqlserver-')) return { ...SQL_SERVER, others: engine === 'sqlserver-ex' ? [] : AGENT };
  return MYSQL;
}

const AGENT = ['log/SQLAGENT.OUT'];

const MYSQL: LogFormat = {
  name: 'error/mysql-error.log',
  rotates: 'every five minutes',
  others: ['mysqlUpgrade'],
  keptMs: 14 * DAY_MS,
  started: (date, version) =>
    mysqlLine(date, 'System', 'MY-010116', `/rdsdbbin/mysql/bin/mysqld (mysqld ${version}) starting as process 1`) +
    mysqlLine(date, 'System', 'MY-010931', `/rdsdbbin/mysql/bin/mysqld: ready for connections. Version: '${version}'`),
  event: (date, message, version) => {
    if (STARTS.includes(message)) return MYSQL.started(date, version);
    if (STOPS.includes(message)) return mysqlLine(date, 'System', 'MY-013172', 'Received SHUTDOWN from user rdsadmin.');
    return mysqlLine(date, 'Note', 'MY-000000', ascii(message));
  },
};

const POSTGRES: LogFormat = {
  name: 'error/postgresql.log',
  rotates: 'hourly',
  others: ['error/postgres.log'],
  // The parameter rds.log_retention_period is three days unless it is changed.
  keptMs: 3 * DAY_MS,
  started: (date, version) =>
    postgresLine(date, `starting PostgreSQL ${version} on x86_64-pc-linux-gnu`) +
    postgresLine(date, 'listening on IPv4 address "0.0.0.0"') +
    postgresLine(date, 'database system is ready to accept connections'),
  event: (date, message, version) => {
    if (STARTS.includes(message)) return POSTGRES.started(date, version);
    if (!STOPS.includes(message)) return postgresLine(date, ascii(message));
    return postgresLine(date, 'received fast shutdown request') + postgresLine(date, 'database system is shut down');
  },
};

const ORACLE: LogFormat = {
  name: 'trace/alert_ORCL.log',
  rotates: 'never',
  others: ['trace/listener.log'],
  keptMs: 7 * DAY_MS,
  started: (date, version) =>
    oracleLines(
      date,
      `Starting ORACLE instance (normal) ${version}`,
      'Database Characterset is AL32UTF8',
      'Completed: ALTER DATABASE OPEN',
    ),
  event: (date, message, version) => {
    if (STARTS.includes(message)) return ORACLE.started(date, version);
    if (STOPS.includes(message))
      return oracleLines(date, 'Shutting down instance (immediate)', 'Instance shutdown complete');
    return oracleLines(date, ascii(message));
  },
};

const SQL_SERVER: LogFormat = {
  name: 'log/ERROR',
  rotates: 'never',
  others: [],
  keptMs: 7 * DAY_MS,
  started: (date, version) =>
    sqlServerLine(date, 'Server', `Microsoft SQL Server ${version}`) +
    sqlServerLine(date, 'spid9s', 'SQL Server is now ready for client connections.'),
  event: (date, message, version) => {
    if (STARTS.includes(message)) return SQL_SERVER.started(date, version);
    if (STOPS.includes(message))
      return sqlServerLine(date, 'spid9s', 'SQL Server is terminating in response to a stop request.');
    return sqlServerLine(date, 'spid52', ascii(message));
  },
};

function mysqlLine(date: Date, severity: string, code: string, text: string): string {
  return `${date.toISOString().replace('Z', '000Z')} 0 [${severity}] [${code}] [Server] ${text}\n`;
}

function postgresLine(date: Date, text: string): string {
  return `${seconds(date)} UTC::@:[1]:LOG:  ${text}\n`;
}

function oracleLines(date: Date, ...texts: string[]): string {
  return `${date.toISOString().replace('Z', '+00:00')}\n${texts.map((text) => `${text}\n`).join('')}`;
}

function sqlServerLine(date: Date, source: string, text: string): string {
  return `${seconds(date)}.00 ${source.padEnd(11)} ${text}\n`;
}

// `2025-01-06 12:00:00`
function seconds(date: Date): string {
  return date.toISOString().slice(0, 19).replace('T', ' ');
}

function ascii(text: string): string {
  return text.replace(/[^ -~]/g, '?');
}
