import {
  ApplyPendingMaintenanceActionCommand,
  type ApplyPendingMaintenanceActionCommandInput,
  CreateDBClusterCommand,
  CreateDBSnapshotCommand,
  DescribeEventsCommand,
  DescribePendingMaintenanceActionsCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  availableCluster,
  availableInstance,
  availableMember,
  CLUSTER,
  clusterNow,
  instanceNow,
} from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

const DAY = 86_400;
const ARN = 'arn:aws:rds:us-east-1:123456789012:db:mydb';
const SUNDAY = new Date('2025-01-12T05:00:00Z');

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const apply = async (differences: Partial<ApplyPendingMaintenanceActionCommandInput> = {}) => {
  const input = {
    ResourceIdentifier: ARN,
    ApplyAction: 'db-upgrade',
    OptInType: 'immediate',
    ...differences,
  };
  return (await rds.client.send(new ApplyPendingMaintenanceActionCommand(input))).ResourcePendingMaintenanceActions;
};
const pending = async () =>
  (await rds.client.send(new DescribePendingMaintenanceActionsCommand({ ResourceIdentifier: ARN })))
    .PendingMaintenanceActions?.[0]?.PendingMaintenanceActionDetails ?? [];

it('upgrades at once', async () => {
  await availableInstance(rds, { EngineVersion: '8.0.40', AutoMinorVersionUpgrade: false });
  expect(await apply()).toEqual({
    ResourceIdentifier: ARN,
    PendingMaintenanceActionDetails: [
      {
        Action: 'db-upgrade',
        OptInStatus: 'immediate',
        CurrentApplyDate: new Date(rds.now()),
        Description: 'Upgrade to MySQL Community Edition 8.0.44',
      },
    ],
  });
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('upgrading');
  rds.pass();
  expect(await instanceNow(rds)).toMatchObject({ DBInstanceStatus: 'available', EngineVersion: '8.0.44' });
  expect(await pending()).toEqual([]);
});

it('upgrades a cluster with its members', async () => {
  await availableCluster(rds, { EngineVersion: '8.0.mysql_aurora.3.04.4' });
  const before = await availableMember(rds);
  const ResourceIdentifier = 'arn:aws:rds:us-east-1:123456789012:cluster:mycluster';
  await apply({ ResourceIdentifier });
  expect((await clusterNow(rds)).Status).toBe('upgrading');
  rds.pass();
  const cluster = await clusterNow(rds);
  expect(cluster.Status).toBe('available');
  expect(cluster.EngineVersion).not.toBe(before.EngineVersion);
  expect((await instanceNow(rds, 'member-1')).EngineVersion).toBe(cluster.EngineVersion);
});

it('waits for the next window when asked to', async () => {
  await availableInstance(rds, { EngineVersion: '8.0.40', AutoMinorVersionUpgrade: false });
  const answer = await apply({ OptInType: 'next-maintenance' });
  const details = [
    {
      Action: 'db-upgrade',
      OptInStatus: 'next-maintenance',
      CurrentApplyDate: SUNDAY,
      Description: 'Upgrade to MySQL Community Edition 8.0.44',
    },
  ];
  expect(answer?.PendingMaintenanceActionDetails).toEqual(details);
  rds.pass(2 * DAY);
  expect(await pending()).toEqual(details);
  rds.pass((SUNDAY.getTime() - rds.now()) / 1000);
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('upgrading');
  rds.pass();
  expect((await instanceNow(rds)).EngineVersion).toBe('8.0.44');
});

it('waits no longer when that is taken back', async () => {
  await availableInstance(rds, { EngineVersion: '8.0.40', AutoMinorVersionUpgrade: false });
  await apply({ OptInType: 'next-maintenance' });
  await apply({ OptInType: 'undo-opt-in' });
  expect(await pending()).toEqual([{ Action: 'db-upgrade', Description: 'Upgrade to MySQL Community Edition 8.0.44' }]);
  rds.pass(8 * DAY);
  expect((await instanceNow(rds)).EngineVersion).toBe('8.0.40');
});

it('updates the operating system, during which the instance is in maintenance, and tells of it', async () => {
  await availableInstance(rds);
  rds.pass(61 * DAY);
  await apply({ ApplyAction: 'system-update' });
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('maintenance');
  rds.pass();
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('available');
  expect(await pending()).toEqual([]);
  const { Events } = await rds.client.send(
    new DescribeEventsCommand({ Duration: 120, EventCategories: ['maintenance'] }),
  );
  expect(Events?.map(({ Message }) => Message)).toEqual([
    'Applying off-line patches to DB instance',
    'Finished applying off-line patches to DB instance',
  ]);
});

it('renews the server certificate', async () => {
  await availableInstance(rds);
  rds.pass(300 * DAY);
  await apply({ ApplyAction: 'ca-certificate-rotation' });
  rds.pass();
  const { CertificateDetails, DBInstanceStatus } = await instanceNow(rds);
  expect(DBInstanceStatus).toBe('available');
  expect(CertificateDetails?.CAIdentifier).toBe('rds-ca-rsa2048-g1');
  expect((CertificateDetails?.ValidTill?.getTime() ?? 0) - rds.now()).toBeGreaterThan(360 * DAY * 1000);
  expect((await pending()).map(({ Action }) => Action)).toEqual(['system-update']);
});

it('does one thing after the other when several wait for one window', async () => {
  await availableInstance(rds, { EngineVersion: '8.0.40', AutoMinorVersionUpgrade: false });
  rds.pass(61 * DAY);
  await apply({ OptInType: 'next-maintenance' });
  await apply({ ApplyAction: 'system-update', OptInType: 'next-maintenance' });
  const [, { CurrentApplyDate } = {}] = await pending();
  rds.pass(((CurrentApplyDate?.getTime() ?? 0) - rds.now()) / 1000);
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('maintenance');
  rds.pass(700);
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('upgrading');
  rds.pass();
  expect(await instanceNow(rds)).toMatchObject({ DBInstanceStatus: 'available', EngineVersion: '8.0.44' });
  expect(await pending()).toEqual([]);
});

it.each<[string, string, Partial<ApplyPendingMaintenanceActionCommandInput>]>([
  ['InvalidParameterValue', 'Invalid ApplyAction', { ApplyAction: 'nosuch' }],
  ['InvalidParameterValue', 'Invalid OptInType', { OptInType: 'nosuch' }],
  ['InvalidParameterValue', 'It must be the ARN of a database', { ResourceIdentifier: 'mydb' }],
  ['ResourceNotFoundFault', 'There is no database', { ResourceIdentifier: `${ARN}x` }],
  [
    'InvalidParameterCombination',
    'There is no pending system-update action for arn:aws:rds:us-east-1:123456789012:db:mydb',
    { ApplyAction: 'system-update' },
  ],
  ['InvalidParameterCombination', 'There is no opt-in', { OptInType: 'undo-opt-in' }],
])('%s: %s for %j', async (code, message, differences) => {
  await availableInstance(rds, { EngineVersion: '8.0.40' });
  expect(await rejection(apply(differences))).toMatchObject({ code, message: expect.stringContaining(message) });
});

it('refuses to begin at once on a database that is not available', async () => {
  await availableInstance(rds, { EngineVersion: '8.0.40' });
  await rds.client.send(
    new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'mydb', DBSnapshotIdentifier: 'mysnapshot' }),
  );
  expect(await rejection(apply())).toEqual({
    code: 'InvalidDBInstanceState',
    message: 'The DB instance mydb is not available.',
    status: 400,
  });
  await rds.client.send(new CreateDBClusterCommand({ ...CLUSTER, EngineVersion: '8.0.mysql_aurora.3.04.4' }));
  const ResourceIdentifier = 'arn:aws:rds:us-east-1:123456789012:cluster:mycluster';
  expect((await rejection(apply({ ResourceIdentifier }))).code).toBe('InvalidDBClusterStateFault');
});
