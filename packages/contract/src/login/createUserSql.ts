import { type LoginDatabase, protocolOf } from './loginDatabase.ts';

/**
 * The SQL that creates a database user for IAM logins, to be run by a database administrator.
 *
 * @param DatabaseName the database to grant privileges on; if absent, none are granted
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.DBAccounts.html
 */
export function createUserSql(database: LoginDatabase, user: string, DatabaseName: string): string {
  const lines =
    protocolOf(database.Engine) === 'postgres'
      ? postgresLines(user, DatabaseName)
      : mysqlLines(database.EngineVersion, user, DatabaseName);
  return lines.join('\n');
}

function postgresLines(user: string, DatabaseName: string) {
  return [
    `CREATE USER ${identifier(user)};`,
    `GRANT rds_iam TO ${identifier(user)};`,
    ...(DatabaseName ? [`GRANT CONNECT ON DATABASE ${identifier(DatabaseName)} TO ${identifier(user)};`] : []),
  ];
}

function mysqlLines(EngineVersion: string, user: string, DatabaseName: string) {
  const account = `${literal(user)}@'%'`;
  return [
    `CREATE USER ${account} IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS';`,
    // MySQL 5.6 supports REQUIRE SSL in GRANT only, MySQL 8.0 not in GRANT.
    EngineVersion.startsWith('5.6')
      ? `GRANT USAGE ON *.* TO ${account} REQUIRE SSL;`
      : `ALTER USER ${account} REQUIRE SSL;`,
    ...(DatabaseName ? [`GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema(DatabaseName)}.* TO ${account};`] : []),
  ];
}

/** Always quoted: PostgreSQL makes lower case of a name that is not, and the policy's name has to be the same. */
function identifier(name: string) {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** In a grant `_` and `%` stand for other characters too. */
function schema(name: string) {
  return `\`${name.replaceAll('`', '``').replaceAll(/[_%]/g, String.raw`\$&`)}\``;
}

/** What to know before the SQL is run. */
export function createUserWarnings(database: LoginDatabase, user: string): string[] {
  const isPostgres = protocolOf(database.Engine) === 'postgres';
  if (user.toLowerCase() === database.MasterUsername.toLowerCase() && user !== '')
    return isPostgres
      ? [
          `${user} is the master user. With rds_iam its password no longer logs it in, also where an administrator or a program relies on it. Make a user of its own instead.`,
        ]
      : [`${user} is the master user, which is there already and has a password. Make a user of its own instead.`];
  return isPostgres
    ? [
        'A user with rds_iam can no longer log in with a password, also when the role comes by way of another one. Never grant rds_iam to the last administrator.',
      ]
    : [];
}
