import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { RDSClient } from '@aws-sdk/client-rds';
import { type LoginCheck, type LoginStep, loginSteps } from '@rds-console/contract/login';
import { protocolOf } from '@rds-console/contract/login/loginDatabase';
import { rdsProblem, shortened } from '../../problems.ts';
import { withinTime } from '../../rds/timeLimit.ts';
import { type LoginQuestion, type LoginTarget, loginTarget } from '../loginTarget.ts';
import { signToken } from '../signToken.ts';
import { addressOf } from './addressOf.ts';
import { logIn } from './logIn.ts';
import { readCertificate } from './readCertificate.ts';
import * as steps from './steps.ts';

export interface LoginToCheck extends LoginQuestion {
  DBUser: string;
  DatabaseName?: string | undefined;
}

interface LoginDependencies {
  rds: RDSClient;
  /** Ends the check and its connections. */
  signal: AbortSignal;
  /** Trusted certificate authorities. */
  ca: readonly string[];
}

/** Ends the checks at the first one that failed. */
class Failed extends Error {}

/**
 * Tries a login by IAM step by step, as a client would, up to the first thing that fails. It connects to the endpoint that
 * RDS reports and to no other place, and sends the token only to a server whose certificate is right.
 *
 * @throws where RDS cannot be asked about the database at all, but does not refuse
 */
export async function checkLogin(login: LoginToCheck, dependencies: LoginDependencies): Promise<LoginCheck[]> {
  const checks: LoginCheck[] = [];
  const say = (step: LoginStep, found: steps.Found) => {
    // The length depends on endpoints, servers and certificates.
    checks.push({ step, ...found, seen: shortened(found.seen) });
    if (found.outcome !== 'passed') throw new Failed();
  };
  try {
    await examine(login, dependencies, say);
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
  }
  const last = checks.at(-1);
  const after = loginSteps.slice(checks.length);
  const seen = `Not looked at, since ${last?.outcome === 'failed' ? 'a check before it failed' : 'there is nothing to look at'}.`;
  return [...checks, ...after.map((step): LoginCheck => ({ step, outcome: 'not made', seen }))];
}

type Say = (step: LoginStep, found: steps.Found) => void;

async function examine(login: LoginToCheck, { rds, signal, ca }: LoginDependencies, say: Say) {
  const { DBUser, DatabaseName } = login;
  const target = await targetOf(rds, login, say);
  say('database', steps.databaseFound(target));
  say('switch', steps.switchFound(target));
  const { Engine, address } = target;
  if (!address || !protocolOf(Engine)) {
    const seen = address ? `The doctor has no client for ${Engine}.` : 'RDS reports no endpoint.';
    return say('address', { outcome: 'not made', seen });
  }
  const { host, port } = address;

  const ip = await otherwise(addressOf(host, signal), (error) => say('address', steps.noAddressFound(host, error)));
  say('address', steps.addressFound(host, port, ip));

  const socket = await otherwise(connectTo(ip, port, signal), (error) =>
    say('port', steps.noPortFound(ip, port, error)),
  );
  say('port', { outcome: 'passed', seen: `${ip} takes connections to port ${port}.` });

  const seen = await otherwise(
    readCertificate(socket, { Engine, host, ca, signal }).finally(() => socket.destroy()),
    (error) => say('tls', steps.noTlsFound(error)),
  );
  say('tls', steps.tlsFound(host, seen));

  const { AuthToken, CredentialsExpireAt } = await otherwise(signToken(rds, address, DBUser), (error) =>
    say('token', steps.noTokenFound(error)),
  );
  const region = await rds.config.region();
  const purpose = {
    endpoints: [address],
    region,
    user: DBUser,
    ...(CredentialsExpireAt ? { credentialsExpireAt: Date.parse(CredentialsExpireAt) } : {}),
  };
  say('token', steps.tokenFound(AuthToken, purpose, Date.now()));

  const loginError = await otherwise(
    logIn({ Engine, host, ip, port, DBUser, AuthToken, DatabaseName, ca, signal }),
    (error) => say('login', steps.brokenLoginFound(error)),
  );
  say('login', steps.loginFound(Engine, DBUser, loginError));
}

/** The database as RDS reports it. If RDS doesn't have it, that is a finding; other RDS errors are thrown. */
async function targetOf(rds: RDSClient, login: LoginToCheck, say: Say): Promise<LoginTarget> {
  return otherwise(loginTarget(rds, login), (error) => {
    const problem = rdsProblem(error);
    if (problem?.status !== 404) throw error;
    say('database', {
      outcome: 'failed',
      seen: problem.message,
      advice: 'Look at the name, the region and the account.',
    });
  });
}

/** The result of a step; a failure is reported, which ends the checks. */
async function otherwise<Value>(asked: Promise<Value>, tell: (error: unknown) => void): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    tell(error);
    throw error;
  }
}

const connectWithinMs = 3000;

/**
 * A connection to a port. It is closed when `outer` aborts.
 *
 * @throws what the operating system says, TimeLimitError, or the reason of `outer`
 */
async function connectTo(ip: string, port: number, outer: AbortSignal): Promise<Socket> {
  const socket = connect({ port, host: ip, signal: outer });
  // Always registered: an error without a listener would end the process.
  socket.on('error', () => undefined);
  try {
    await withinTime(connectWithinMs, outer, (signal) => once(socket, 'connect', { signal }));
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
