import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { env } from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import {
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  type DBInstance,
  DescribeDBInstancesCommand,
} from '@aws-sdk/client-rds';
import { Signer, type SignerConfig } from '@aws-sdk/rds-signer';
import { createTestFolder } from '@rds-console/data-plane/database/testDatabases';
import { Client, type ClientConfig } from 'pg';
import { type ControlledRds, startControlledRds } from './control/testControl.ts';
import type { RdsLocalOptions } from './startRdsLocal.ts';

/** An rds-local under test with real engines behind its endpoints, in a folder of its own. */
export interface TestEngines extends ControlledRds {
  /** Of the engines and their data. */
  folder: string;
  /** What was reported of the engines, in sentences. */
  problems: string[];
  close(): Promise<void>;
}

/** Where a database is reached. */
export interface Place {
  address: string;
  port: number;
}

/** As built: the engines' process can't compile the sources. */
const dataPlaneMain = fileURLToPath(new URL('../../data-plane/dist/main.js', import.meta.url));

export const MASTER = { user: 'master', password: 'correct-horse' };

/** A small PostgreSQL instance with its windows far from each other. */
export const POSTGRES = {
  DBInstanceIdentifier: 'shop',
  DBInstanceClass: 'db.t3.micro',
  Engine: 'postgres',
  AllocatedStorage: 20,
  MasterUsername: MASTER.user,
  MasterUserPassword: MASTER.password,
  DBName: 'mydb',
  PreferredBackupWindow: '03:00-03:30',
  PreferredMaintenanceWindow: 'sun:05:00-sun:06:00',
} as const satisfies CreateDBInstanceCommandInput;

/** Removes what `createTestFolder` created. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Starts an rds-local at which everything is done at once.
 *
 * @param parent keeps its folder when it is closed; without one it has a folder for itself
 */
export async function startEngines(parent?: string, options: Partial<RdsLocalOptions> = {}): Promise<TestEngines> {
  const own = parent === undefined ? createTestFolder() : undefined;
  const folder = join(parent ?? own ?? '', 'engines');
  const problems: string[] = [];
  const report = ({ message }: { message: string }) => void problems.push(message);
  const started = await startControlledRds({
    seed: undefined,
    speed: Number.POSITIVE_INFINITY,
    dataFolder: join(parent ?? own ?? '', 'data'),
    engines: { main: dataPlaneMain, folder, isTemporary: false, environment: env, report },
    ...options,
  });
  return {
    ...started,
    folder,
    problems,
    close: async () => {
      await started.close();
      if (own !== undefined) removeFolder(own);
    },
  };
}

/** Creates an instance, and returns it as it is when it is there. */
export async function createInstance(
  { client }: Pick<ControlledRds, 'client'>,
  differences: Partial<CreateDBInstanceCommandInput> = {},
): Promise<DBInstance> {
  const input = { ...POSTGRES, ...differences };
  await client.send(new CreateDBInstanceCommand(input));
  return describedInstance({ client }, input.DBInstanceIdentifier);
}

/** @throws DBInstanceNotFoundFault */
export async function describedInstance(
  { client }: Pick<ControlledRds, 'client'>,
  DBInstanceIdentifier: string,
): Promise<DBInstance> {
  const { DBInstances = [] } = await client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }));
  const [instance] = DBInstances;
  if (instance === undefined) throw new Error(`There is no instance ${DBInstanceIdentifier}.`);
  return instance;
}

/** The address and port of an instance. @throws Error when it has none */
export function placeOf({ Endpoint, DBInstanceIdentifier }: DBInstance): Place {
  const { Address: address, Port: port } = Endpoint ?? {};
  if (address === undefined || port === undefined) throw new Error(`${DBInstanceIdentifier} has no endpoint.`);
  return { address, port };
}

/** The bundle of certificate authorities that rds-local serves. */
export async function certificateBundle({ url }: Pick<ControlledRds, 'url'>): Promise<string> {
  const asked = request(`${url}/global-bundle.pem`, { agent: false }).end();
  const [response] = await once(asked, 'response');
  return text(response);
}

const authorities = new Map<string, Promise<string>>();

/** A session at a database over TLS, as the master user unless said otherwise. Who opens it ends it. */
export async function session(
  rds: Pick<ControlledRds, 'url'>,
  { address, port }: Place,
  config: ClientConfig = {},
): Promise<Client> {
  const ca = authorities.get(rds.url) ?? certificateBundle(rds);
  authorities.set(rds.url, ca);
  const { user, password } = MASTER;
  const client = new Client({
    host: address,
    port,
    user,
    password,
    database: 'mydb',
    ssl: { ca: await ca, host: address },
    ...config,
  });
  // An engine that restarts ends its sessions.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The rows of statements, in a session of its own. */
export async function query(
  rds: Pick<ControlledRds, 'url'>,
  place: Place,
  statements: string,
  config: ClientConfig = {},
): Promise<Record<string, unknown>[]> {
  const client = await session(rds, place, config);
  try {
    return (await client.query(statements)).rows;
  } finally {
    await client.end();
  }
}

/** Who one is after a login; or its SQLSTATE and message. */
export async function loginResult(
  rds: Pick<ControlledRds, 'url'>,
  place: Place,
  config: ClientConfig = {},
): Promise<string> {
  try {
    const [row] = await query(rds, place, 'SELECT session_user AS user', config);
    return String(row?.user);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    return `${code} ${message}`;
  }
}

/** A token as the SDK makes it. */
export function tokenFor(
  { address, port }: Place,
  username: string,
  differences: Partial<SignerConfig> = {},
): Promise<string> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const config = { hostname: address, port, username, region: 'us-east-1', credentials, ...differences };
  return new Signer(config).getAuthToken();
}
