import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DescribeDBInstancesCommand, ListTagsForResourceCommand, RDSClient } from '@aws-sdk/client-rds';
import { type RdsLocal, startRdsLocal } from '@rds-console/rds-local/startRdsLocal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RdsRequest, Target } from './rendering.ts';
import { toCli } from './toCli.ts';
import { toSdk } from './toSdk.ts';

const execute = promisify(execFile);
const isInstalled = spawnSync('aws', ['--version']).status === 0;
if (!isInstalled) process.stdout.write('The AWS CLI is not installed here: the rendered commands are not run.\n');

const credentials = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
const hostile = `it's "$(id)" \`id\` \\ é --x\n${'$'}{HOME}; #`;
let rdsLocal: RdsLocal;
let target: Target;

/** What a submit of the create form and one of the modify form send. */
function requestsFor(DBInstanceIdentifier: string): RdsRequest[] {
  return [
    {
      action: 'CreateDBInstance',
      input: {
        DBInstanceIdentifier,
        DBInstanceClass: 'db.t3.micro',
        Engine: 'mysql',
        AllocatedStorage: 20,
        MasterUsername: 'dbadmin',
        MasterUserPassword: 'not this one',
        EnableIAMDatabaseAuthentication: true,
        Tags: [
          { Key: 'team', Value: 'shop' },
          { Key: 'note', Value: 'a b = c @' },
        ],
      },
    },
    {
      action: 'ModifyDBInstance',
      input: { DBInstanceIdentifier, BackupRetentionPeriod: 3, CopyTagsToSnapshot: true, ApplyImmediately: true },
    },
    {
      action: 'CreateDBParameterGroup',
      input: {
        DBParameterGroupName: `${DBInstanceIdentifier}-p`,
        DBParameterGroupFamily: 'mysql8.0',
        Description: hostile,
      },
    },
  ];
}

async function stateOf(DBInstanceIdentifier: string) {
  const rds = new RDSClient({
    region: target.region,
    endpoint: target.endpointUrl,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }));
  const { TagList } = await rds.send(new ListTagsForResourceCommand({ ResourceName: DBInstances?.[0]?.DBInstanceArn }));
  rds.destroy();
  return { ...DBInstances?.[0], TagList };
}

const expected = {
  IAMDatabaseAuthenticationEnabled: true,
  AllocatedStorage: 20,
  MasterUsername: 'dbadmin',
  TagList: [
    { Key: 'team', Value: 'shop' },
    { Key: 'note', Value: 'a b = c @' },
  ],
};

describe('against rds-local', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    rdsLocal = await startRdsLocal({
      port: 0,
      host: '127.0.0.1',
      dataFolder: undefined,
      speed: 6000,
      names: [],
      accountId: '123456789012',
      pid: process.pid,
      log: () => undefined,
    });
    target = { region: 'us-east-1', endpointUrl: rdsLocal.url };
  });
  afterAll(() => rdsLocal.close());

  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...credentials, DB_PASSWORD: "a-pass$(word)'s" };

  test.skipIf(!isInstalled)('a real shell runs the commands with the real AWS CLI', async () => {
    const { text } = toCli(requestsFor('by-cli'), target, { shell: 'posix' });
    await execute('sh', ['-ec', text], { env: { ...env, AWS_PAGER: '' } });
    expect(await stateOf('by-cli')).toMatchObject(expected);
  });

  test('Node runs the program', async () => {
    // Beside this file, so that the program finds the SDK.
    const folder = mkdtempSync(join(fileURLToPath(new URL('..', import.meta.url)), '.program-'));
    try {
      // Without the change, since the SDK's waiters ask twice a minute only.
      const requests = requestsFor('by-node').filter(({ action }) => !action.startsWith('Modify'));
      writeFileSync(join(folder, 'program.mjs'), toSdk(requests, target, 'javascript').text);
      await execute(process.execPath, [join(folder, 'program.mjs')], { env });
      expect(await stateOf('by-node')).toMatchObject(expected);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
