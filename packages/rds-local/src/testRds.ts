import type { AddressInfo } from 'node:net';
import { RDSClient } from '@aws-sdk/client-rds';
import { createRds } from './createRds.ts';
import type { Quotas } from './engine/quotas.ts';
import { seededRandom } from './engine/seededRandom.ts';
import type { StateAdmin } from './rds.ts';
import { createServer } from './server.ts';
import { memoryStorage } from './storage/memoryStorage.ts';
import type { Storage } from './storage/storage.ts';
import { clientAtEndpoint, skipAtEndpoint, testEndpoint } from './testEndpoint.ts';

/** Monday, 6 January 2025, 12:00 UTC. */
export const TEST_START = Date.UTC(2025, 0, 6, 12);

/** An RDS for tests: over real HTTP, with a clock that only the test turns and on which everything takes as long as on AWS. */
export interface TestRds {
  client: RDSClient;
  /** The same databases as another region of the account sees them. */
  clientIn(region: string): RDSClient;
  /** The databases of another account, by its 12 digits; in `us-east-1` unless another region is named. */
  clientOf(accountId: string, region?: string): RDSClient;
  /** Lets seconds pass; an hour, in which everything that is under way ends, when none are given. */
  pass(seconds?: number): void;
  /** Milliseconds since the epoch. */
  now(): number;
  /** All databases at once, and what RDS itself does not offer. */
  whole: StateAdmin;
  close(): Promise<void>;
}

export interface TestRdsOptions {
  storage?: Storage;
  quotas?: Partial<Quotas>;
  /** Milliseconds since the epoch. */
  start?: number;
  /** Runs the writing of what several requests changed; without it each writes for itself. */
  defer?: (write: () => void) => void;
}

/** An rds-local, or with `RDS_TEST_ENDPOINT` what is there: then a test that uses more than clients is skipped. */
export async function startTestRds(options: TestRdsOptions = {}): Promise<TestRds> {
  if (testEndpoint === undefined) return startRdsLocal(options);
  if (Object.keys(options).length > 0) skipAtEndpoint('starts an rds-local with settings of its own');
  const deletions: (() => Promise<unknown>)[] = [];
  const clientIn = (region: string) => clientAtEndpoint(region, deletions);
  return {
    client: clientIn('us-east-1'),
    clientIn,
    clientOf: () => skipAtEndpoint('calls from another account'),
    pass: () => skipAtEndpoint('turns the clock'),
    now: () => skipAtEndpoint('reads the clock'),
    get whole() {
      return skipAtEndpoint('looks behind the API');
    },
    close: async () => {
      for (const deletion of deletions.reverse()) await deletion().catch(unlessDeletedByTest);
    },
  };
}

function unlessDeletedByTest(error: unknown) {
  if (!(error instanceof Error && /NotFound/.test(error.name))) throw error;
}

async function startRdsLocal({ storage = memoryStorage(), quotas, start, defer }: TestRdsOptions): Promise<TestRds> {
  let moment = start ?? TEST_START;
  const now = () => moment;
  const rds = createRds({ storage, now, random: seededRandom('tests'), speed: 1, quotas, defer });
  const server = createServer({
    rds,
    accountId: '123456789012',
    names: [],
    allowedOrigins: [],
    now,
    log: () => undefined,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo;
  const clients: RDSClient[] = [];

  function clientOf(accessKeyId: string, region = 'us-east-1'): RDSClient {
    const client = new RDSClient({
      endpoint: `http://127.0.0.1:${port}`,
      region,
      credentials: { accessKeyId, secretAccessKey: 'local' },
      maxAttempts: 1,
    });
    clients.push(client);
    return client;
  }
  const clientIn = (region: string) => clientOf('local', region);

  return {
    client: clientIn('us-east-1'),
    clientIn,
    clientOf,
    pass: (seconds = 3600) => {
      moment += seconds * 1000;
    },
    now,
    whole: rds.whole,
    close: async () => {
      for (const client of clients) client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What RDS refused with: the code on the wire, the message and the status. Fails when it did not refuse. */
export async function rejection(answer: Promise<unknown>): Promise<{ code: string; message: string; status: number }> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof Error && '$metadata' in error) {
      // The SDK puts what stood on the wire beside the name that its model has for it.
      const { Code, message, name, $metadata } = error as Error & {
        Code?: string;
        $metadata: { httpStatusCode?: number };
      };
      return { code: Code ?? name, message, status: $metadata.httpStatusCode ?? 0 };
    }
    throw error;
  }
  throw new Error('RDS did not refuse.');
}
