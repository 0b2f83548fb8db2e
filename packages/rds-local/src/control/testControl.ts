import { request as httpRequest } from 'node:http';
import { RDSClient } from '@aws-sdk/client-rds';
import { type RdsLocal, type RdsLocalOptions, startRdsLocal } from '../startRdsLocal.ts';

/** An rds-local under test, with its control API. */
export interface ControlledRds {
  url: string;
  client: RDSClient;
  /** The client of a caller whose access key id is `accessKeyId`. */
  clientAs(accessKeyId: string, region?: string): RDSClient;
  control(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ControlAnswer>;
  close(): Promise<void>;
}

export interface ControlAnswer {
  status: number;
  // Responses of the control API are plain JSON; a test states the type that it expects.
  body: Record<string, unknown>;
}

/** Starts an rds-local in memory with a frozen clock. */
export async function startControlledRds(options: Partial<RdsLocalOptions> = {}): Promise<ControlledRds> {
  const rdsLocal: RdsLocal = await startRdsLocal({
    port: 0,
    host: '127.0.0.1',
    dataFolder: undefined,
    speed: 1,
    seed: 'test',
    names: [],
    accountId: '123456789012',
    pid: process.pid,
    log: () => undefined,
    ...options,
  });
  const clients: RDSClient[] = [];

  function clientAs(accessKeyId: string, region = 'us-east-1'): RDSClient {
    const credentials = { accessKeyId, secretAccessKey: 'secret' };
    const client = new RDSClient({ region, endpoint: rdsLocal.url, credentials, maxAttempts: 1 });
    clients.push(client);
    return client;
  }

  async function control(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ControlAnswer> {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const type = sent === undefined ? {} : { 'Content-Type': 'application/json' };
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        `${rdsLocal.url}/_rds-local${path}`,
        { method, headers: { ...type, ...headers }, agent: false },
        async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk);
          const text = Buffer.concat(chunks).toString();
          const isJson = response.headers['content-type']?.startsWith('application/json');
          resolve({ status: response.statusCode ?? 0, body: isJson ? JSON.parse(text) : { text } });
        },
      );
      request.once('error', reject);
      request.end(sent);
    });
  }

  return {
    url: rdsLocal.url,
    client: clientAs('AKID'),
    clientAs,
    control,
    close: async () => {
      for (const client of clients) client.destroy();
      await rdsLocal.close();
    },
  };
}
