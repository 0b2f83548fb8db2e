import {
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  DescribeDBLogFilesCommand,
  type DescribeDBLogFilesCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance, INSTANCE } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const find = async (differences: Partial<DescribeDBLogFilesCommandInput> = {}) => {
  const input = { DBInstanceIdentifier: 'mydb', ...differences };
  return (await rds.client.send(new DescribeDBLogFilesCommand(input))).DescribeDBLogFiles ?? [];
};
const names = async (differences?: Partial<DescribeDBLogFilesCommandInput>) =>
  (await find(differences)).map(({ LogFileName }) => LogFileName);

it.each<[string[], Partial<CreateDBInstanceCommandInput>]>([
  [
    [
      'error/mysql-error-running.log',
      'error/mysql-error-running.log.2025-01-06.12',
      'error/mysql-error.log',
      'mysqlUpgrade',
    ],
    {},
  ],
  [
    ['error/postgres.log', 'error/postgresql.log.2025-01-06-12', 'error/postgresql.log.2025-01-06-13'],
    { Engine: 'postgres', MasterUsername: 'owner' },
  ],
  [['log/ERROR'], { Engine: 'sqlserver-ex', LicenseModel: 'license-included' }],
  [['trace/alert_ORCL.log', 'trace/listener.log'], { Engine: 'oracle-se2', DBInstanceClass: 'db.t3.small' }],
])('has the files %j for %j', async (expected, differences) => {
  await availableInstance(rds, differences);
  expect(await names()).toEqual(expected);
});

it('answers the same when it is asked twice', async () => {
  await availableInstance(rds);
  const before = await find();
  rds.pass(30);
  expect(await find()).toEqual(before);
  const [running] = await find({ FileSize: 0 });
  expect(running).toMatchObject({ LastWritten: expect.any(Number), Size: expect.any(Number) });
  expect(running?.LastWritten).toBeLessThanOrEqual(rds.now());
});

it('finds files by a part of their name, by size and by age', async () => {
  await availableInstance(rds);
  expect(await names({ FilenameContains: 'running' })).toEqual([
    'error/mysql-error-running.log',
    'error/mysql-error-running.log.2025-01-06.12',
  ]);
  expect(await names({ FileSize: 0 })).toEqual(['error/mysql-error-running.log.2025-01-06.12']);
  expect(await names({ FileLastWritten: rds.now() - 60_000 })).toEqual([
    'error/mysql-error-running.log',
    'error/mysql-error.log',
  ]);
  expect(await names({ FileLastWritten: rds.now() + 1 })).toEqual([]);
});

it('refuses an instance that is not there, or not yet', async () => {
  expect((await rejection(find())).code).toBe('DBInstanceNotFound');
  await rds.client.send(new CreateDBInstanceCommand(INSTANCE));
  expect((await rejection(find())).code).toBe('DBInstanceNotReady');
  rds.pass();
  expect((await rejection(find({ MaxRecords: 1 }))).code).toBe('InvalidParameterValue');
});
