import { getRandomValues, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { verifierOf } from '@rds-console/data-plane/postgres/verifier';
import { createCallFaults } from './control/callFaults.ts';
import { createClock } from './control/clock.ts';
import { createControlApi } from './control/controlApi.ts';
import { recordError } from './control/recordError.ts';
import { CLOCK_KEY } from './control/stateAdmin.ts';
import { createRds, type RdsSettings } from './createRds.ts';
import { engineLogs } from './dataPlane/engineLogs.ts';
import { createIdentities, type Identities } from './dataPlane/identities.ts';
import { type DataPlaneOptions, startDataPlane } from './dataPlane/startDataPlane.ts';
import type { Quotas } from './engine/quotas.ts';
import { newUuid } from './engine/resourceId.ts';
import { seededRandom } from './engine/seededRandom.ts';
import { formatHost } from './http/checkHost.ts';
import { finisher } from './http/finisher.ts';
import type { KeyPair } from './http/verifySignature.ts';
import type { Rds, StoredPair } from './rds.ts';
import { createServer, type LogEntry } from './server.ts';
import { memoryStorage } from './storage/memoryStorage.ts';
import { sqliteStorage } from './storage/sqliteStorage.ts';
import { StorageError } from './storage/storage.ts';

export interface RdsLocalOptions {
  /** 0 takes any free one. */
  port: number;
  host: string;
  /** Where the databases' descriptions are kept; undefined keeps them in memory. */
  dataFolder: string | undefined;
  /** How many times faster than AWS things take their course; Infinity for at once. */
  speed: number;
  /** When given, identifiers repeat from one start to the next, and the clock stands at `SEEDED_START` until advanced. */
  seed?: string | undefined;
  /** Those that differ from what AWS grants at first. */
  quotas?: Partial<Quotas> | undefined;
  /** Names besides the loopback ones that it is reached by, with or without a port. */
  names: readonly string[];
  /** Origins of web pages that may send requests; none by default. */
  allowedOrigins?: readonly string[];
  /** When given, only requests signed with it are answered. */
  keyPair?: KeyPair | undefined;
  /** Twelve digits. */
  accountId: string;
  /** Runs database engines behind the endpoints; without it they lead nowhere, and have the names that AWS gives. */
  engines?: EngineOptions | undefined;
  /** This process, for the message to a second one on the same folder. */
  pid: number;
  log: (entry: LogEntry) => void;
}

/** How engines are run. */
export type EngineOptions = Pick<DataPlaneOptions, 'main' | 'folder' | 'isTemporary' | 'environment' | 'report'>;

export interface RdsLocal {
  /** The endpoint URL for the AWS CLI and the SDKs. */
  url: string;
  /** Takes no more requests, finishes those under way and closes the store last; within a second. */
  close(): Promise<void>;
}

/** Monday, 6 January 2025, 12:00 UTC. */
export const SEEDED_START = Date.UTC(2025, 0, 6, 12);

const finishWithinMs = 700;
/** 1,000 clients may connect at once. */
const backlog = 2048;

/**
 * Starts an RDS on this machine.
 *
 * @throws StorageError when the data folder can't be used; Error with a sentence for the user when the port can't
 */
export async function startRdsLocal(options: RdsLocalOptions): Promise<RdsLocal> {
  const { dataFolder, host, pid, port, speed } = options;
  const reason = (pairs: readonly StoredPair[]) => recordError(pairs, CLOCK_KEY);
  const storage = dataFolder === undefined ? memoryStorage() : sqliteStorage(dataFolder, pid, reason);
  try {
    const { seed, quotas, accountId } = options;
    const random = seed === undefined ? systemRandom() : seededRandom(seed);
    const clock = createClock(Date.now);
    const pace = { speed };
    const { engines } = options;
    const rds = rdsOn(dataFolder, {
      storage,
      now: clock.now,
      random,
      speed: () => pace.speed,
      defer: (write) => void setImmediate(write),
      quotas,
      verifierOf: engines && verifierOfPassword,
      engineLogs: engines && ((resourceId) => engineLogs(engines.folder, resourceId)),
    });
    const initialClock = seed === undefined ? { offsetMs: 0 } : { standsAt: SEEDED_START };
    clock.restore(rds.whole.clockSetting() ?? initialClock);
    const identities = engines && identitiesOf(options);
    const dataPlane = engines && identities && startDataPlane({ ...engines, databases: rds.databases, identities });
    const callFaults = createCallFaults();
    const server = createServer({
      allowedOrigins: [],
      ...options,
      rds,
      dataPlane,
      control: createControlApi({
        rds,
        clock,
        pace,
        callFaults,
        accountId,
        initialClock,
        identities,
        verifierOf: engines && verifierOfPassword,
      }),
      callFaults,
      // Callers sign with the time on the wall.
      now: Date.now,
      engineNow: clock.now,
      newRequestId: seed === undefined ? randomUUID : requestIds(seed),
    });
    const finish = finisher(server);
    await listen(server, port, host);
    return {
      url: endpointUrl(server, host),
      close: async () => {
        await finish(finishWithinMs);
        await dataPlane?.close();
        storage.close();
      },
    };
  } catch (error) {
    storage.close();
    throw error;
  }
}

function verifierOfPassword(password: string): string {
  return verifierOf(password);
}

function identitiesOf({ dataFolder, accountId, keyPair }: RdsLocalOptions): Identities {
  const file = dataFolder === undefined ? undefined : join(dataFolder, 'identities.json');
  return createIdentities(file, accountId, keyPair);
}

function rdsOn(dataFolder: string | undefined, settings: RdsSettings): Rds {
  try {
    return createRds(settings);
  } catch {
    // The reason may quote a record.
    throw new StorageError(
      `The data folder ${dataFolder} holds records that this version of rds-local can't read. ` +
        'Start with another folder (npm start -- --data OTHER), or move this one away.',
    );
  }
}

/** Numbers from 0 up to, not including, 1: the system's, a thousand at a time, since it takes as long for one. */
function systemRandom(): () => number {
  const numbers = new Uint32Array(1024);
  let next = numbers.length;
  return () => {
    if (next === numbers.length) {
      getRandomValues(numbers);
      next = 0;
    }
    const number = numbers[next] ?? 0;
    next += 1;
    return number / 2 ** 32;
  };
}

// Apart from the engine's random numbers, so that how often somebody looks changes no identifiers.
function requestIds(seed: string): () => string {
  const random = seededRandom(`requests of ${seed}`);
  return () => newUuid(random);
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(listenFailure(error, port, host))));
    server.listen({ port, host, backlog }, resolve);
  });
}

function listenFailure({ code }: NodeJS.ErrnoException, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop it, or choose another port for rds-local with --rds-port.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one above 1023 for rds-local with --rds-port.`;
    default:
      return `rds-local can not listen on ${host}, port ${port} (${code ?? 'unknown error'}).`;
  }
}

function boundPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('rds-local does not listen on a port.');
  }
  return address.port;
}

function endpointUrl(server: Server, host: string): string {
  // Whoever listens on all addresses is reached by the loopback one too.
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : formatHost(host)}:${boundPort(server)}`;
}
