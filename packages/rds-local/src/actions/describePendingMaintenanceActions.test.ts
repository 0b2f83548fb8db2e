import {
  DescribePendingMaintenanceActionsCommand,
  type DescribePendingMaintenanceActionsCommandInput,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember, clusterNow, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

const DAY = 86_400;
const ARN = 'arn:aws:rds:us-east-1:123456789012:db:mydb';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const pending = async (input: DescribePendingMaintenanceActionsCommandInput = {}) =>
  (await rds.client.send(new DescribePendingMaintenanceActionsCommand(input))).PendingMaintenanceActions;

it('has nothing for a database that is up to date', async () => {
  await availableInstance(rds);
  await availableCluster(rds);
  await availableMember(rds);
  expect(await pending()).toEqual([]);
  expect(await pending({ ResourceIdentifier: ARN })).toEqual([]);
});

it('has the upgrade to the preferred minor version, with its date when RDS does it by itself', async () => {
  await availableInstance(rds, { EngineVersion: '8.0.40' });
  // The instance was ready on the 6th of January; four weeks later it was a Monday, and its window is on Sundays.
  const at = new Date('2025-02-09T05:00:00Z');
  const expected = [
    {
      ResourceIdentifier: ARN,
      PendingMaintenanceActionDetails: [
        {
          Action: 'db-upgrade',
          AutoAppliedAfterDate: at,
          CurrentApplyDate: at,
          Description: 'Upgrade to MySQL Community Edition 8.0.44',
        },
      ],
    },
  ];
  expect(await pending()).toEqual(expected);
  rds.pass(20 * DAY);
  expect(await pending()).toEqual(expected);
});

it('has no date when the database does not take minor versions by itself', async () => {
  await availableInstance(rds, { EngineVersion: '8.0.40', AutoMinorVersionUpgrade: false });
  expect((await pending())?.[0]?.PendingMaintenanceActionDetails).toEqual([
    { Action: 'db-upgrade', Description: 'Upgrade to MySQL Community Edition 8.0.44' },
  ]);
});

it('follows the window and AutoMinorVersionUpgrade as they are changed', async () => {
  await availableInstance(rds, { EngineVersion: '8.0.40' });
  const modify = (PreferredMaintenanceWindow: string, AutoMinorVersionUpgrade: boolean) =>
    rds.client.send(
      new ModifyDBInstanceCommand({
        DBInstanceIdentifier: 'mydb',
        PreferredMaintenanceWindow,
        AutoMinorVersionUpgrade,
      }),
    );
  const date = async () => (await pending())?.[0]?.PendingMaintenanceActionDetails?.[0]?.AutoAppliedAfterDate;
  await modify('tue:09:00-tue:10:00', true);
  expect(await date()).toEqual(new Date('2025-02-04T09:00:00Z'));
  await modify('tue:09:00-tue:10:00', false);
  expect(await date()).toBeUndefined();
});

it('upgrades at that date, once', async () => {
  await availableInstance(rds, { EngineVersion: '8.0.40' });
  rds.pass((Date.parse('2025-02-09T05:00:00Z') - rds.now()) / 1000);
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('upgrading');
  expect(await pending()).toEqual([]);
  rds.pass();
  expect(await instanceNow(rds)).toMatchObject({ DBInstanceStatus: 'available', EngineVersion: '8.0.44' });
});

describe('of a cluster', () => {
  const OLD = { EngineVersion: '8.0.mysql_aurora.3.04.4' };

  it('is for the cluster as a whole, and done by itself when all members do so', async () => {
    const { EngineVersion } = await availableCluster(rds, OLD);
    await availableMember(rds);
    const [first, ...more] = (await pending()) ?? [];
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      ResourceIdentifier: 'arn:aws:rds:us-east-1:123456789012:cluster:mycluster',
      PendingMaintenanceActionDetails: [{ Action: 'db-upgrade', AutoAppliedAfterDate: expect.any(Date) }],
    });
    await availableMember(rds, { DBInstanceIdentifier: 'member-2', AutoMinorVersionUpgrade: false });
    const [details] = (await pending())?.[0]?.PendingMaintenanceActionDetails ?? [];
    expect(details?.AutoAppliedAfterDate).toBeUndefined();
    rds.pass(50 * DAY);
    expect((await clusterNow(rds)).EngineVersion).toBe(EngineVersion);
  });
});

it('has an update of the operating system after two months', async () => {
  await availableInstance(rds);
  rds.pass(61 * DAY);
  expect((await pending())?.[0]?.PendingMaintenanceActionDetails).toEqual([
    { Action: 'system-update', Description: 'New Operating System update is available' },
  ]);
});

it('renews the server certificate before it ends', async () => {
  await availableInstance(rds);
  rds.pass(280 * DAY);
  expect((await pending())?.[0]?.PendingMaintenanceActionDetails?.map(({ Action }) => Action)).toEqual([
    'system-update',
    'ca-certificate-rotation',
  ]);
});

it('finds databases by filters, and all of them page by page', async () => {
  for (let number = 10; number < 32; number += 1) {
    await availableInstance(rds, { DBInstanceIdentifier: `db-${number}`, EngineVersion: '8.0.40' });
  }
  await availableCluster(rds, { EngineVersion: '8.0.mysql_aurora.3.04.4' });
  const found = async (Name: string, ...Values: string[]) =>
    (await pending({ Filters: [{ Name, Values }] }))?.map(({ ResourceIdentifier }) => ResourceIdentifier);
  const arn = (id: string) => `arn:aws:rds:us-east-1:123456789012:${id}`;
  expect(await found('db-instance-id', 'DB-10', arn('db:db-12'), 'nosuch')).toEqual([arn('db:db-10'), arn('db:db-12')]);
  expect(await found('db-cluster-id', 'mycluster', 'db-10')).toEqual([arn('cluster:mycluster')]);

  const command = (Marker?: string) => new DescribePendingMaintenanceActionsCommand({ MaxRecords: 20, Marker });
  const first = await rds.client.send(command());
  const rest = await rds.client.send(command(first.Marker));
  expect(first.PendingMaintenanceActions?.[0]?.ResourceIdentifier).toBe(arn('cluster:mycluster'));
  expect(rest.PendingMaintenanceActions?.map(({ ResourceIdentifier }) => ResourceIdentifier)).toEqual([
    arn('db:db-29'),
    arn('db:db-30'),
    arn('db:db-31'),
  ]);
});

it.each<[string, DescribePendingMaintenanceActionsCommandInput]>([
  ['ResourceNotFoundFault', { ResourceIdentifier: `${ARN}x` }],
  ['ResourceNotFoundFault', { ResourceIdentifier: ARN.replace('us-east-1', 'eu-west-1') }],
  ['InvalidParameterValue', { ResourceIdentifier: 'mydb' }],
  ['InvalidParameterValue', { ResourceIdentifier: 'arn:aws:rds:us-east-1:123456789012:pg:mygroup' }],
  ['InvalidParameterValue', { Filters: [{ Name: 'engine', Values: ['mysql'] }] }],
  ['InvalidParameterValue', { MaxRecords: 10 }],
])('%s for %j', async (code, input) => {
  await availableInstance(rds);
  expect((await rejection(pending(input))).code).toBe(code);
});
