import type { LoginCheck } from '@rds-console/contract/login';
import { readToken } from '@rds-console/contract/login/readToken';
import { TimeLimitError } from '../../rds/timeLimit.ts';
import { isLoopbackAddress, isPrivateAddress } from '../../security/addresses.ts';
import type { LoginTarget } from '../loginTarget.ts';
import { addressError } from './addressOf.ts';
import { NoTlsError } from './askForTls.ts';
import type { LoginError } from './logIn.ts';
import type { SeenTls } from './readCertificate.ts';
import { meaningOf } from './refusals.ts';

/** The result of a check, without the name of its step. */
export type Found = Omit<LoginCheck, 'step'>;

const passed = (seen: string): Found => ({ outcome: 'passed', seen });
const failed = (seen: string, advice: string): Found => ({ outcome: 'failed', seen, advice });

/** Statuses in which logins aren't possible. */
const silent =
  /^(creating|deleting|deleted|failed|starting|stopping|stopped|restore-error|inaccessible-.*|incompatible-(network|restore|credentials)|insufficient-capacity|cloning-failed|migration-failed)$/;

export function databaseFound({ status }: LoginTarget): Found {
  if (silent.test(status))
    return failed(
      `Its status is ${status}.`,
      'In this status nobody can log in. Wait for it to pass, or start the database.',
    );
  return passed(`It exists, and its status is ${status}.`);
}

export function switchFound({ isEnabled, pending }: LoginTarget): Found {
  if (!isEnabled)
    return pending
      ? failed(
          'IAM DB authentication is No. Yes waits for the maintenance window.',
          'Wait for the window, or apply what is pending now: it stands under Maintenance & backups.',
        )
      : failed('IAM DB authentication is No.', 'Modify the database, or the cluster that decides for it.');
  return passed(
    pending === false ? 'It is Yes. No waits for the maintenance window.' : 'It is Yes, and nothing is pending.',
  );
}

export function addressFound(host: string, port: number, ip: string): Found {
  const violation = addressError(ip, port);
  if (violation)
    return failed(
      violation,
      'The server connects to no such place. Ask whoever runs the RDS endpoint why it reports it.',
    );
  return passed(host === ip ? `${ip} is ${kindOf(ip)}.` : `${host} is ${ip}, ${kindOf(ip)}.`);
}

function kindOf(ip: string) {
  if (isLoopbackAddress(ip)) return 'an address of the console’s own machine';
  return isPrivateAddress(ip) ? 'an address of a private network, such as the VPC' : 'a public address';
}

export function noAddressFound(host: string, error: unknown): Found {
  const seen =
    error instanceof TimeLimitError
      ? `${host} was not found within 3 seconds.`
      : `${host} is not known (${codeOf(error)}).`;
  return failed(
    seen,
    'The console’s server can’t look up the name. Check its DNS: the name of a new database takes some minutes to be known. In rds-local, a database has such a name only if no engine runs behind it.',
  );
}

export function noPortFound(ip: string, port: number, error: unknown): Found {
  if (error instanceof TimeLimitError)
    return failed(
      `Nothing answered at ${ip}, port ${port}, within 3 seconds.`,
      isPrivateAddress(ip)
        ? 'The address is of a private network. Run the console’s server inside it, connect it by VPN, or make the database publicly accessible; and let its security group take this port from there.'
        : 'As a rule a security group or a network ACL drops it: allow this port from the address of the console’s server. Public accessibility needs public subnets, too.',
    );
  if (codeOf(error) === 'ECONNREFUSED')
    return failed(
      `${ip} refuses connections to port ${port}.`,
      'The machine is there and nothing listens on the port: the database is starting, or has another port by now.',
    );
  return failed(
    `${ip}, port ${port}, cannot be reached (${codeOf(error)}).`,
    'There is no way from the console’s server to this network.',
  );
}

export function noTlsFound(error: unknown): Found {
  if (error instanceof NoTlsError)
    return failed(error.message, 'Logging in by IAM takes TLS. On PostgreSQL the parameter ssl has to be 1.');
  if (error instanceof TimeLimitError)
    return failed(
      'The server took the connection and said nothing within 5 seconds.',
      'What listens there may be no database, or one that is overloaded.',
    );
  return failed(
    `The handshake failed (${codeOf(error)}).`,
    'The server and this one have no version of TLS in common, or something in between interferes.',
  );
}

export function tlsFound(host: string, seen: SeenTls): Found {
  const { protocol, subject, issuer, validTo, chainError, nameError } = seen;
  const certificate = `${protocol}, the certificate of ${subject} by ${issuer}, valid until ${validTo.slice(0, 10)}`;
  if (chainError === 'CERT_HAS_EXPIRED')
    return failed(
      `${certificate}: it has expired.`,
      'Give the database a certificate of a present authority: Modify, Certificate authority.',
    );
  if (chainError)
    return failed(
      `${certificate}: it does not come from an authority of RDS (${chainError}).`,
      'Something else may answer in the database’s place. No token was sent.',
    );
  if (nameError)
    return failed(
      `${certificate}: it is not for ${host}.`,
      'Something else may answer in the database’s place. No token was sent.',
    );
  return passed(`${certificate}. The name and the chain are right.`);
}

export function noTokenFound(error: unknown): Found {
  return failed(
    `The console’s server cannot sign a token (${codeOf(error)}).`,
    'It needs AWS credentials. Sign in as for the AWS CLI, or choose a profile, then try again.',
  );
}

export function tokenFound(token: string, purpose: Parameters<typeof readToken>[1], now: number): Found {
  const { facts, findings } = readToken(token, purpose, now);
  const wrong = findings.filter(({ severity }) => severity === 'error').map(({ text }) => text);
  if (wrong.length > 0) return failed(wrong.join(' '), 'Check the clock and the region of the console’s server.');
  return passed(
    `Signed with the access key ${facts.accessKeyId} for ${facts.user} at this endpoint in ${facts.region}.`,
  );
}

export function loginFound(Engine: string, DBUser: string, loginError: LoginError | undefined): Found {
  if (!loginError) return passed(`The database let ${DBUser} in.`);
  const { isLoggedIn, advice } = meaningOf(Engine, loginError);
  const seen = `${loginError.message} (${loginError.code})`;
  return { outcome: isLoggedIn ? 'passed' : 'failed', seen, advice };
}

export function brokenLoginFound(error: unknown): Found {
  const seen =
    error instanceof TimeLimitError
      ? 'The database did not answer within 10 seconds.'
      : `The connection broke (${codeOf(error)}).`;
  return failed(seen, 'Whether the login is right cannot be said. Try again.');
}

/** An error's code, such as `ECONNREFUSED`; its name where it has none. */
function codeOf(error: unknown) {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code) return String(error.code);
  return error instanceof Error ? error.name : String(error);
}
