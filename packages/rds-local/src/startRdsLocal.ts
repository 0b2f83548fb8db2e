import { randomInt } from 'node:crypto';
import type { Server } from 'node:http';
import { createRds } from './createRds.ts';
import { urlHost } from './http/checkHost.ts';
import { finisher } from './http/finisher.ts';
import type { KeyPair } from './http/verifySignature.ts';
import { createServer, type LogEntry } from './server.ts';
import { memoryStorage } from './storage/memoryStorage.ts';
import { sqliteStorage } from './storage/sqliteStorage.ts';

export interface RdsLocalOptions {
  /** 0 takes any free one. */
  port: number;
  host: string;
  /** Where the databases' descriptions are kept; undefined keeps them in memory. */
  dataFolder: string | undefined;
  /** How many times faster than AWS things take their course. */
  speed: number;
  /** Names besides the loopback ones that it is reached by, with or without a port. */
  names: readonly string[];
  /** Origins of web pages that may send requests; none by default. */
  allowedOrigins?: readonly string[];
  /** When given, only requests signed with it are answered. */
  keyPair?: KeyPair | undefined;
  /** Twelve digits. */
  accountId: string;
  /** This process, for the message to a second one on the same folder. */
  pid: number;
  log: (entry: LogEntry) => void;
}

export interface RdsLocal {
  /** The endpoint URL for the AWS CLI and the SDKs. */
  url: string;
  /** Takes no more requests, finishes those under way and closes the store last; within 6 seconds. */
  close(): Promise<void>;
}

const finishWithinMs = 5_000;
/** 1,000 clients may connect at once. */
const backlog = 2048;
/** The widest range that randomInt takes. */
const randomSteps = 2 ** 48 - 1;

/**
 * Starts an RDS on this machine.
 *
 * @throws StorageError when the data folder can not be used; Error with a sentence for the user when the port can not
 */
export async function startRdsLocal(options: RdsLocalOptions): Promise<RdsLocal> {
  const { dataFolder, host, pid, port, speed } = options;
  const storage = dataFolder === undefined ? memoryStorage() : sqliteStorage(dataFolder, pid);
  try {
    const now = Date.now;
    const random = () => randomInt(randomSteps) / randomSteps;
    const rds = createRds({ storage, now, random, speed });
    const server = createServer({ allowedOrigins: [], ...options, rds, now });
    const finish = finisher(server);
    await listen(server, port, host);
    return {
      url: endpointUrl(server, host),
      close: async () => {
        await finish(finishWithinMs);
        storage.close();
      },
    };
  } catch (error) {
    storage.close();
    throw error;
  }
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
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : urlHost(host)}:${boundPort(server)}`;
}
