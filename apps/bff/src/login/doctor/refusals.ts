import { protocolOf } from '@rds-console/contract/login/loginDatabase';
import type { LoginError } from './logIn.ts';

/** What a database's error means, by its code and message. */
interface Meaning {
  /** The token was accepted, and what was refused came after it. */
  isLoggedIn?: boolean;
  advice: string;
}

const log = 'Where the log iam-db-auth-error is exported to CloudWatch, RDS writes there why it refused.';
const refusedToken = `RDS did not accept the token, and does not tell clients why. With all checks above passed it is one of these: no policy of the identity that signed it allows rds-db:connect for this resource ID and user, capitals included; something denies it, such as a permission boundary; or the database takes no more logins by IAM at the moment. ${log}`;

/**
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Troubleshooting.html
 */
const postgresMeanings: [code: string, words: RegExp, meaning: Meaning][] = [
  ['28000', /PAM authentication failed/i, { advice: refusedToken }],
  ['28000', /role .* does not exist/i, { advice: 'There is no such database user. Make it as step 1 shows.' }],
  ['28000', /is not permitted to log in/i, { advice: 'The user may not log in at all: ALTER ROLE … LOGIN.' }],
  [
    '28000',
    /no pg_hba\.conf entry/i,
    {
      advice:
        'The database takes no such login from here. On RDS that is so for the users that it keeps for itself, and without TLS.',
    },
  ],
  [
    '28P01',
    /./,
    {
      advice:
        'The database took the token for a password, so the user does not log in by IAM: either it lacks the role rds_iam, or there is no such user. Step 1 has the SQL.',
    },
  ],
  [
    '3D000',
    /./,
    { isLoggedIn: true, advice: 'The login was accepted, and there is no such database. Enter another one.' },
  ],
  [
    '42501',
    /./,
    {
      isLoggedIn: true,
      advice: 'The login was accepted, and the user may not connect to this database: GRANT CONNECT ON DATABASE.',
    },
  ],
  [
    '53300',
    /./,
    { advice: 'The database has as many connections as it takes. Whether the login is right was not looked at.' },
  ],
  ['57P03', /./, { advice: 'The database is starting or recovering. Try again in a moment.' }],
];

/** @see https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html */
const mysqlMeanings: [code: string, words: RegExp, meaning: Meaning][] = [
  [
    '1045',
    /./,
    {
      advice: `The database refused the user or the token, and does not tell which. There may be no such user for connections from here, or one that logs in with a password: step 1 has the SQL. If it is marked for IAM, then this holds: ${refusedToken}`,
    },
  ],
  [
    '1524',
    /./,
    {
      advice:
        'The plugin for logins by IAM is not loaded: the switch is not in force yet. Wait until RDS is done with it, then try again.',
    },
  ],
  [
    '1049',
    /./,
    { isLoggedIn: true, advice: 'The login was accepted, and there is no such database. Enter another one.' },
  ],
  [
    '1044',
    /./,
    {
      isLoggedIn: true,
      advice: 'The login was accepted, and the user has no right on this database. Step 1 has a GRANT.',
    },
  ],
  [
    '1040',
    /./,
    { advice: 'The database has as many connections as it takes. Whether the login is right was not looked at.' },
  ],
  [
    '1130',
    /./,
    { advice: 'The user may not log in from here: its host is another. Step 1 makes it for every host (%).' },
  ],
  [
    '1129',
    /./,
    { advice: 'The database blocks this machine after too many failed connections: run FLUSH HOSTS there.' },
  ],
  ['3159', /./, { advice: 'The database takes TLS only, and this connection was none.' }],
];

/** What a database's error means; there is a text for unknown errors too. */
export function meaningOf(Engine: string, { code, message }: LoginError): Meaning {
  const meanings = protocolOf(Engine) === 'postgres' ? postgresMeanings : mysqlMeanings;
  const found = meanings.find(([known, words]) => known === code && words.test(message));
  return (
    found?.[2] ?? { advice: 'This refusal is not one that the doctor knows. Its words are those of the database.' }
  );
}
