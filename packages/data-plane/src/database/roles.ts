import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** The superuser, as on RDS. Clients can't log in as this user; its database holds nothing of theirs. */
export const superuser = 'rdsadmin';

/** Roles that RDS creates, to be granted to users. */
const grantableRoles = ['rds_iam', 'rds_password', 'rds_replication', 'rds_extension'];

/** Predefined roles that give access to the machine's files and programs. */
const fileRoles = ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'];

/** Predefined roles that rds_superuser is a member of, with the major version that has them. */
const predefinedRoles: readonly [string, number][] = [
  ['pg_monitor', 14],
  ['pg_signal_backend', 14],
  ['pg_read_all_data', 14],
  ['pg_write_all_data', 14],
  ['pg_checkpoint', 15],
  ['pg_use_reserved_connections', 16],
  ['pg_create_subscription', 16],
  ['pg_maintain', 17],
];

/** Settings that PostgreSQL keeps for superusers and RDS lets members of rds_superuser change in their sessions. */
const settableParameters = [
  'deadlock_timeout',
  'log_duration',
  'log_error_verbosity',
  'log_lock_waits',
  'log_min_duration_statement',
  'log_min_error_statement',
  'log_min_messages',
  'log_statement',
  'log_temp_files',
  'session_replication_role',
  'track_activities',
  'track_counts',
  'track_functions',
  'track_io_timing',
];

/**
 * The roles of a new engine, run as its superuser in the database rdsadmin.
 *
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Roles.html
 */
export function rolesSql(major: number): string {
  const roles = [...grantableRoles, 'rds_superuser'];
  return [
    ...roles.map((role) => `CREATE ROLE ${role}`),
    `GRANT ${['rds_password', 'rds_replication'].join(', ')} TO rds_superuser`,
    ...predefinedRoles.filter(([, since]) => major >= since).map(([role]) => `GRANT ${role} TO rds_superuser`),
    // From 16 on, a role can only be granted by those with the admin option on it. Without INHERIT and SET, members of
    // rds_superuser aren't asked for a token because of it.
    ...(major >= 16
      ? grantableRoles.map((role) => `GRANT ${role} TO rds_superuser WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`)
      : // Until 15, who has CREATEROLE can grant each role that isn't a superuser's, these included.
        fileRoles.map((role) => `UPDATE pg_authid SET rolsuper = true WHERE rolname = '${role}'`)),
    ...(major >= 15 ? [`GRANT SET ON PARAMETER ${settableParameters.join(', ')} TO rds_superuser`] : []),
    'REVOKE ALL ON DATABASE rdsadmin FROM PUBLIC',
    // A role that something depends on can't be dropped.
    'CREATE SCHEMA rds_roles',
    `GRANT USAGE ON SCHEMA rds_roles TO ${roles.join(', ')}`,
  ].join(';\n');
}

/**
 * Creates the master user, or gives it its password and rights back, as a new master password does on RDS.
 *
 * @param verifier `SCRAM-SHA-256$…`; without one the user gets no password, and keeps one that it has
 */
export async function ensureMaster(client: Client, name: string, verifier?: string): Promise<void> {
  const role = escapeIdentifier(name);
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  const password = verifier === undefined ? '' : `PASSWORD ${escapeLiteral(verifier)}`;
  const statements = [
    `${found.rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN CREATEDB CREATEROLE VALID UNTIL 'infinity' ${password}`,
    `GRANT rds_superuser TO ${role} WITH ADMIN OPTION`,
  ];
  if (!found.rowCount) statements.push(...['postgres', 'template1'].map((owned) => ownerSql(owned, role)));
  await client.query(statements.join(';\n'));
}

/** Creates the database that RDS creates with an instance. The databases postgres and template1 are there always. */
export async function ensureDatabase(client: Client, name: string, owner: string): Promise<void> {
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (!found.rowCount) await client.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${escapeIdentifier(owner)}`);
}

function ownerSql(database: string, role: string): string {
  return `ALTER DATABASE ${database} OWNER TO ${role}`;
}

/** Runs something on an engine as its superuser, in the database rdsadmin unless told otherwise. */
export async function asSuperuser<T>(
  engine: { socketFolder: string; port: number },
  work: (client: Client) => Promise<T>,
  database = superuser,
): Promise<T> {
  const client = new Client({ host: engine.socketFolder, port: engine.port, user: superuser, database });
  // An engine that ends meanwhile rejects the query as well.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    // Nobody has to wait until the server has closed the connection.
    client.end().catch(() => undefined);
  }
}
