import {
  DeleteDBInstanceCommand,
  DescribeDBClusterSnapshotsCommand,
  ModifyDBClusterCommand,
  ModifyDBInstanceCommand,
  type ModifyDBInstanceCommandInput,
  StartDBInstanceCommand,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember, clusterNow, instanceNow } from '../testDatabases.ts';
import { startTestRds, type TestRds } from '../testRds.ts';
import { automatedSnapshotIds, availableSnapshot, eventsOf, snapshotNow } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const HOUR = 3600;
const DAY = 24 * HOUR;

const modify = (differences: Partial<ModifyDBInstanceCommandInput>) =>
  rds.client.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', ApplyImmediately: true, ...differences }),
  );

describe('of an instance', () => {
  it('begin once it is created, and then with each backup window', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 7 });
    expect(await automatedSnapshotIds(rds)).toEqual(['rds:mydb-2025-01-06-12-04']);
    rds.pass(14 * HOUR);
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('backing-up');
    expect(await automatedSnapshotIds(rds)).toEqual(['rds:mydb-2025-01-06-12-04', 'rds:mydb-2025-01-07-03-00']);
    expect(await snapshotNow(rds, 'rds:mydb-2025-01-07-03-00')).toMatchObject({
      DBSnapshotArn: 'arn:aws:rds:us-east-1:123456789012:snapshot:rds:mydb-2025-01-07-03-00',
      SnapshotType: 'automated',
      Status: 'creating',
    });
    rds.pass(HOUR);
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('available');
    expect(await eventsOf(rds, 'db-snapshot', 'rds:mydb-2025-01-07-03-00')).toEqual([
      'Creating automated snapshot',
      'Automated snapshot created',
    ]);
    expect((await eventsOf(rds, 'db-instance', 'mydb')).slice(-2)).toEqual([
      'Backing up DB instance',
      'Finished DB instance backup',
    ]);
  });

  it('go when they are older than the retention period', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 2 });
    rds.pass(4 * DAY);
    expect(await automatedSnapshotIds(rds)).toEqual([
      'rds:mydb-2025-01-08-03-00',
      'rds:mydb-2025-01-09-03-00',
      'rds:mydb-2025-01-10-03-00',
    ]);
  });

  it('are made up for after a long absence as far as they are still kept', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 1 });
    rds.pass(3 * 365 * DAY);
    expect(await automatedSnapshotIds(rds)).toEqual(['rds:mydb-2028-01-05-03-00', 'rds:mydb-2028-01-06-03-00']);
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('available');
  });

  it('are not taken without a retention period, nor of a member of a cluster', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 0 });
    await availableCluster(rds);
    await availableMember(rds);
    rds.pass(3 * DAY);
    expect(await automatedSnapshotIds(rds)).toEqual([]);
    expect((await instanceNow(rds)).LatestRestorableTime).toBeUndefined();
  });

  it('freeze the setting for IAM database authentication', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 7 });
    await modify({ EnableIAMDatabaseAuthentication: true });
    rds.pass(15 * HOUR);
    const [first = '', second = ''] = await automatedSnapshotIds(rds);
    expect((await snapshotNow(rds, first)).IAMDatabaseAuthenticationEnabled).toBe(false);
    expect((await snapshotNow(rds, second)).IAMDatabaseAuthenticationEnabled).toBe(true);
  });

  it('wait until what is under way has ended', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 7 });
    rds.pass(14 * HOUR - 60);
    await modify({ DBInstanceClass: 'db.t3.small' });
    rds.pass(120);
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('modifying');
    rds.pass(HOUR);
    expect(await automatedSnapshotIds(rds)).toContain('rds:mydb-2025-01-07-03-01');
    rds.pass(DAY);
    expect(await automatedSnapshotIds(rds)).toContain('rds:mydb-2025-01-08-03-00');
  });

  it('are left out while the instance is stopped, and stay', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 1 });
    await rds.client.send(new StopDBInstanceCommand({ DBInstanceIdentifier: 'mydb' }));
    rds.pass();
    const { LatestRestorableTime } = await instanceNow(rds);
    rds.pass(4 * DAY);
    expect(await automatedSnapshotIds(rds)).toEqual(['rds:mydb-2025-01-06-12-04']);
    expect((await instanceNow(rds)).LatestRestorableTime).toEqual(LatestRestorableTime);
    await rds.client.send(new StartDBInstanceCommand({ DBInstanceIdentifier: 'mydb' }));
    rds.pass(DAY);
    expect(await automatedSnapshotIds(rds)).toEqual(['rds:mydb-2025-01-11-03-00']);
  });

  it('are still the instance’s own after it was renamed', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 7 });
    await modify({ NewDBInstanceIdentifier: 'renamed' });
    rds.pass(15 * HOUR);
    expect(await automatedSnapshotIds(rds)).toEqual(['rds:mydb-2025-01-06-12-04', 'rds:renamed-2025-01-07-03-00']);
    const command = new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'renamed', SkipFinalSnapshot: true });
    await rds.client.send(command);
    expect(await automatedSnapshotIds(rds)).toEqual([]);
  });

  it('follow a window that is moved', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 7 });
    await modify({ PreferredBackupWindow: '15:00-15:30' });
    rds.pass(DAY);
    expect(await automatedSnapshotIds(rds)).toEqual(['rds:mydb-2025-01-06-12-04', 'rds:mydb-2025-01-06-15-00']);
  });

  it('go with a shorter retention period, all of them without one, and come back at once', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 7 });
    await availableSnapshot(rds, 'manual');
    rds.pass(4 * DAY);
    expect(await automatedSnapshotIds(rds)).toHaveLength(5);
    await modify({ BackupRetentionPeriod: 2 });
    expect(await automatedSnapshotIds(rds)).toEqual(['rds:mydb-2025-01-09-03-00', 'rds:mydb-2025-01-10-03-00']);
    await modify({ BackupRetentionPeriod: 0 });
    rds.pass(HOUR);
    expect(await automatedSnapshotIds(rds)).toEqual([]);
    expect((await snapshotNow(rds, 'manual')).Status).toBe('available');
    rds.pass(2 * DAY);
    await modify({ BackupRetentionPeriod: 3 });
    const enabledAt = new Date(rds.now()).toISOString().slice(0, 10);
    rds.pass(HOUR);
    expect(await automatedSnapshotIds(rds)).toEqual([expect.stringContaining(`rds:mydb-${enabledAt}`)]);
  });

  it('go with the instance, and manual snapshots stay', async () => {
    await availableInstance(rds);
    await availableSnapshot(rds, 'manual');
    await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'mydb', SkipFinalSnapshot: true }));
    expect(await automatedSnapshotIds(rds)).toEqual([]);
    expect((await snapshotNow(rds, 'manual')).Status).toBe('available');
  });
});

describe('of a cluster', () => {
  const snapshotIds = async () =>
    (
      await rds.client.send(new DescribeDBClusterSnapshotsCommand({ SnapshotType: 'automated' }))
    ).DBClusterSnapshots?.map((snapshot) => snapshot.DBClusterSnapshotIdentifier);

  it('are taken without another status', async () => {
    await availableCluster(rds);
    rds.pass(14 * HOUR);
    expect((await clusterNow(rds)).Status).toBe('available');
    rds.pass(DAY);
    expect(await snapshotIds()).toEqual(['rds:mycluster-2025-01-07-03-00', 'rds:mycluster-2025-01-08-03-00']);
    expect(await eventsOf(rds, 'db-cluster-snapshot', 'rds:mycluster-2025-01-08-03-00')).toEqual([
      'Creating automated cluster snapshot',
    ]);
  });

  it('go with a shorter retention period', async () => {
    await availableCluster(rds, { BackupRetentionPeriod: 5 });
    rds.pass(4 * DAY);
    expect(await snapshotIds()).toHaveLength(5);
    const { EarliestRestorableTime, ClusterCreateTime } = await clusterNow(rds);
    expect(EarliestRestorableTime).toEqual(ClusterCreateTime);
    await rds.client.send(new ModifyDBClusterCommand({ DBClusterIdentifier: 'mycluster', BackupRetentionPeriod: 1 }));
    expect(await snapshotIds()).toEqual(['rds:mycluster-2025-01-10-03-00']);
    const shortened = (await clusterNow(rds)).EarliestRestorableTime?.getTime();
    expect(shortened).toBe(rds.now() - DAY * 1000);
    await rds.client.send(new ModifyDBClusterCommand({ DBClusterIdentifier: 'mycluster', BackupRetentionPeriod: 5 }));
    expect((await clusterNow(rds)).EarliestRestorableTime?.getTime()).toBe(shortened);
  });
});
