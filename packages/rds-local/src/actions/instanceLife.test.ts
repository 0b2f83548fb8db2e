import {
  CreateDBInstanceCommand,
  CreateDBInstanceReadReplicaCommand,
  DeleteDBInstanceCommand,
  DescribeEventsCommand,
  ModifyDBInstanceCommand,
  type ModifyDBInstanceCommandInput,
  RebootDBInstanceCommand,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { availableInstance, INSTANCE, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
});

afterEach(() => rds.close());

const HOUR = 3600;

function modify(changes: Partial<ModifyDBInstanceCommandInput>) {
  const input = { DBInstanceIdentifier: 'mydb', ApplyImmediately: true, ...changes };
  return rds.client.send(new ModifyDBInstanceCommand(input));
}

describe('the storage of an instance', () => {
  test('is optimized after it was changed, while other things can be modified', async () => {
    await availableInstance(rds);
    await modify({ AllocatedStorage: 100 });
    rds.pass(150);
    expect(await instanceNow(rds)).toMatchObject({ DBInstanceStatus: 'storage-optimization', AllocatedStorage: 100 });
    await modify({ EnableIAMDatabaseAuthentication: true });
    rds.pass(60);
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'storage-optimization',
      IAMDatabaseAuthenticationEnabled: true,
    });
    rds.pass(1800);
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('available');
  });

  test('is not changed again within six hours', async () => {
    await availableInstance(rds);
    await modify({ AllocatedStorage: 100 });
    rds.pass(HOUR);
    expect(await rejection(modify({ AllocatedStorage: 200 }))).toMatchObject({ code: 'InvalidParameterCombination' });
    rds.pass(6 * HOUR);
    await modify({ AllocatedStorage: 200 });
  });

  test('counts against the quota, which growing cannot get round', async () => {
    await rds.close();
    rds = await startTestRds({ quotas: { AllocatedStorage: 100 } });
    await availableInstance(rds, { AllocatedStorage: 60 });
    const second = { ...INSTANCE, DBInstanceIdentifier: 'second', AllocatedStorage: 60 };
    expect(await rejection(rds.client.send(new CreateDBInstanceCommand(second)))).toEqual({
      code: 'StorageQuotaExceeded',
      message: 'Storage quota exceeded: 100 GiB in this region, of which 60 GiB are used.',
      status: 400,
    });
    expect(await rejection(modify({ AllocatedStorage: 200 }))).toMatchObject({ code: 'StorageQuotaExceeded' });
    await rds.client.send(new CreateDBInstanceCommand({ ...second, AllocatedStorage: 40 }));
  });
});

describe('an instance that does not run as it should', () => {
  const arn = 'arn:aws:rds:us-east-1:123456789012:db:mydb';

  test('is left alone by its maintenance window while it is failed', async () => {
    await availableInstance(rds);
    await modify({ EnableIAMDatabaseAuthentication: true, ApplyImmediately: false });
    rds.whole.putIntoStatus(arn, 'failed');
    rds.pass(8 * 24 * HOUR);
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'failed',
      PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true },
    });
  });

  test('stays full until it has more storage', async () => {
    await availableInstance(rds);
    rds.whole.putIntoStatus(arn, 'storage-full');
    await modify({ EnableIAMDatabaseAuthentication: true });
    rds.pass();
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('storage-full');
    await modify({ AllocatedStorage: 40 });
    rds.pass();
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('available');
  });

  test('has no final snapshot when it is failed', async () => {
    await availableInstance(rds);
    rds.whole.putIntoStatus(arn, 'failed');
    const remove = new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'mydb', FinalDBSnapshotIdentifier: 'last' });
    expect(await rejection(rds.client.send(remove))).toMatchObject({ code: 'InvalidDBInstanceState' });
  });
});

test('a source of read replicas keeps its backups', async () => {
  await availableInstance(rds);
  const replica = { DBInstanceIdentifier: 'replica', SourceDBInstanceIdentifier: 'mydb' };
  await rds.client.send(new CreateDBInstanceReadReplicaCommand(replica));
  rds.pass();
  expect(await rejection(modify({ BackupRetentionPeriod: 0 }))).toEqual({
    code: 'InvalidParameterCombination',
    message: 'The backup retention period cannot be 0: mydb is the source of replica.',
    status: 400,
  });
});

test('deleting a stopped instance just before it would start by itself takes as long as ever', async () => {
  await availableInstance(rds);
  await rds.client.send(new StopDBInstanceCommand({ DBInstanceIdentifier: 'mydb' }));
  rds.pass(120 + 7 * 24 * HOUR - 30);
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'mydb', SkipFinalSnapshot: true }));
  rds.pass(60);
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('deleting');
});

test('a reboot leaves storage that is optimized as it is', async () => {
  await availableInstance(rds);
  await modify({ AllocatedStorage: 100 });
  rds.pass(160);
  await rds.client.send(new RebootDBInstanceCommand({ DBInstanceIdentifier: 'mydb' }));
  rds.pass(60);
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('storage-optimization');
});

describe('what happens to an instance', () => {
  async function messages(): Promise<(string | undefined)[]> {
    const input = { SourceType: 'db-instance', SourceIdentifier: 'mydb', Duration: 20_160 } as const;
    const { Events = [] } = await rds.client.send(new DescribeEventsCommand(input));
    return Events.map((event) => event.Message);
  }

  test('is told by events, the switch for IAM authentication too', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 0 });
    await modify({ EnableIAMDatabaseAuthentication: true });
    rds.pass();
    await modify({ EnableIAMDatabaseAuthentication: false, DBInstanceClass: 'db.t3.small', MultiAZ: true });
    rds.pass();
    await modify({ MasterUserPassword: 'battery-staple' });
    rds.pass();
    expect(await messages()).toEqual([
      'DB instance created',
      'Enabled IAM database authentication',
      'Applying modification to database instance class',
      'Applying modification to convert to a Multi-AZ DB instance',
      'Finished applying modification to DB instance class',
      'Finished applying modification to convert to a Multi-AZ DB instance',
      'Disabled IAM database authentication',
      'Reset master credentials',
    ]);
  });

  test('is told to its end', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 0 });
    const input = { DBInstanceIdentifier: 'mydb', SkipFinalSnapshot: true };
    await rds.client.send(new DeleteDBInstanceCommand(input));
    rds.pass();
    expect(await messages()).toEqual(['DB instance created', 'DB instance deleted']);
  });
});
