import { bundleFile, type Connection, shellWord } from './connection.ts';

/** Where a command takes its token from: the AWS CLI makes one, or a person pastes one that cannot be seen. */
export type TokenSource = 'cli' | 'paste';

/**
 * Commands of the clients of MySQL, MariaDB and PostgreSQL. The token goes by an environment variable: in the arguments
 * every user of the machine could read it, and it is too long for a prompt.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.AWSCLI.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.AWSCLI.PostgreSQL.html
 */
export function mysqlCommand(connection: Connection, source: TokenSource) {
  return lines(connection, 'MYSQL_PWD', source, [
    'mysql',
    `--host=${shellWord(connection.host)}`,
    `--port=${connection.port}`,
    `--user=${shellWord(connection.user)}`,
    '--enable-cleartext-plugin',
    '--ssl-mode=VERIFY_IDENTITY',
    `--ssl-ca=${bundleFile}`,
    ...databaseWord(connection),
  ]);
}

/** MariaDB's own client has the cleartext plugin on, and its own words for TLS. */
export function mariadbCommand(connection: Connection, source: TokenSource) {
  return lines(connection, 'MYSQL_PWD', source, [
    'mariadb',
    `--host=${shellWord(connection.host)}`,
    `--port=${connection.port}`,
    `--user=${shellWord(connection.user)}`,
    '--ssl-verify-server-cert',
    `--ssl-ca=${bundleFile}`,
    ...databaseWord(connection),
  ]);
}

export function psqlCommand(connection: Connection, source: TokenSource) {
  const settings = [
    `host=${connection.host}`,
    `port=${connection.port}`,
    `user=${setting(connection.user)}`,
    `dbname=${setting(connection.database || 'postgres')}`,
    'sslmode=verify-full',
    `sslrootcert=${bundleFile}`,
  ];
  return lines(connection, 'PGPASSWORD', source, ['psql', shellWord(settings.join(' '))]);
}

/** The token alone, for whatever takes a password. */
export function cliCommand({ host, port, region, user }: Connection) {
  return `aws rds generate-db-auth-token --hostname ${shellWord(host)} --port ${port} --region ${shellWord(region)} --username ${shellWord(user)}`;
}

function lines(connection: Connection, variable: string, source: TokenSource, command: string[]) {
  const token =
    source === 'cli'
      ? `export ${variable}="$(${cliCommand(connection)})"`
      : `read -rs ${variable} && export ${variable}   # paste the token, then press Enter`;
  return [`curl -sSO ${connection.bundleUrl}`, token, command.join(' \\\n  ')].join('\n');
}

function databaseWord({ database }: Connection) {
  return database ? [shellWord(database)] : [];
}

/** A value in psql's own list of settings. */
function setting(value: string) {
  return /^[\w.-]+$/.test(value) ? value : `'${value.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
