import {
  CreateDBInstanceCommand,
  DeleteDBInstanceCommand,
  DescribeEventsCommand,
  ModifyDBInstanceCommand,
  type ModifyDBInstanceCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { availableInstance, INSTANCE, instanceNow } from '../testDatabases.ts';
import { refusal, startTestRds, type TestRds } from '../testRds.ts';

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
    expect(await refusal(modify({ AllocatedStorage: 200 }))).toMatchObject({ code: 'InvalidParameterCombination' });
    rds.pass(6 * HOUR);
    await modify({ AllocatedStorage: 200 });
  });

  test('counts against the quota, which growing cannot get round', async () => {
    await rds.close();
    rds = await startTestRds({ quotas: { AllocatedStorage: 100 } });
    await availableInstance(rds, { AllocatedStorage: 60 });
    const second = { ...INSTANCE, DBInstanceIdentifier: 'second', AllocatedStorage: 60 };
    expect(await refusal(rds.client.send(new CreateDBInstanceCommand(second)))).toEqual({
      code: 'StorageQuotaExceeded',
      message: 'Storage quota exceeded: 100 GiB in this region, of which 60 GiB are used.',
      status: 400,
    });
    expect(await refusal(modify({ AllocatedStorage: 200 }))).toMatchObject({ code: 'StorageQuotaExceeded' });
    await rds.client.send(new CreateDBInstanceCommand({ ...second, AllocatedStorage: 40 }));
  });
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
