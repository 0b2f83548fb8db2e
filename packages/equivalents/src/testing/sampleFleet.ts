import { request } from 'node:http';
import * as rds from '@aws-sdk/client-rds';
import { type RdsLocal, startRdsLocal } from '@rds-console/rds-local/startRdsLocal';
import type { RdsRequest } from '../rendering.ts';

/** An RDS of its own in which everything is done as soon as it is asked for. */
export function startInstantRds(): Promise<RdsLocal> {
  return startRdsLocal({
    ...{ port: 0, host: '127.0.0.1', dataFolder: undefined, speed: Number.POSITIVE_INFINITY, names: [] },
    ...{ accountId: '123456789012', pid: process.pid, log: () => {} },
  });
}

/** Fills an RDS with the databases that come as a sample. */
export function loadSampleFleet({ url }: RdsLocal): Promise<void> {
  return new Promise<void>((loaded, refused) => {
    const asked = request(`${url}/_rds-local/fixtures/sample`, { method: 'POST' }, (answer) => {
      answer.resume().on('end', loaded);
    });
    asked.on('error', refused).end();
  });
}

export function clientOf({ url }: Pick<RdsLocal, 'url'>, region = 'us-east-1'): rds.RDSClient {
  return new rds.RDSClient({
    ...{ region, endpoint: url },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

/** @throws what RDS refused, with the request */
export async function send(server: Pick<RdsLocal, 'url'>, { action, input, region }: RdsRequest): Promise<void> {
  const command = Object.entries(rds).find(([name]) => name === `${action}Command`)?.[1];
  // The commands of the SDK are classes by the actions' names.
  const Command = command as new (input: object) => rds.DescribeDBInstancesCommand;
  const client = clientOf(server, region);
  await client.send(new Command(input)).catch((error: Error) => {
    throw new Error(`${action} ${JSON.stringify(input)}: ${error.message}`);
  });
  client.destroy();
}
