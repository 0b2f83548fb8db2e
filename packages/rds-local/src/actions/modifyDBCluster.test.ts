import {
  CreateDBInstanceCommand,
  DescribeEventsCommand,
  ModifyDBClusterCommand,
  type ModifyDBClusterCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableMember, CLUSTER, clusterNow, instanceNow, MEMBER } from '../testDatabases.ts';
import { rejection, startTestRds, TEST_START, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const modify = async (changes: Partial<ModifyDBClusterCommandInput>) =>
  (await rds.client.send(new ModifyDBClusterCommand({ DBClusterIdentifier: 'mycluster', ...changes }))).DBCluster;

// The next Sunday, 05:00 UTC.
const WINDOW = TEST_START + (5 * 24 + 17) * 3600 * 1000;

describe('the switch for IAM database authentication', () => {
  it('waits for the maintenance window without ApplyImmediately', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    expect(await modify({ EnableIAMDatabaseAuthentication: true })).toMatchObject({
      Status: 'available',
      IAMDatabaseAuthenticationEnabled: false,
      PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true },
    });
    expect((await instanceNow(rds, 'member-1')).IAMDatabaseAuthenticationEnabled).toBe(false);
    rds.pass((WINDOW - rds.now()) / 1000);
    expect(await clusterNow(rds)).toMatchObject({
      Status: 'configuring-iam-database-auth',
      IAMDatabaseAuthenticationEnabled: false,
    });
    rds.pass(60);
    const changed = await clusterNow(rds);
    expect(changed).toMatchObject({ Status: 'available', IAMDatabaseAuthenticationEnabled: true });
    expect(changed.PendingModifiedValues ?? {}).toEqual({});
    expect((await instanceNow(rds, 'member-1')).IAMDatabaseAuthenticationEnabled).toBe(true);
  });

  it('goes through its own status with ApplyImmediately and leaves nothing pending', async () => {
    await availableCluster(rds);
    expect(await modify({ EnableIAMDatabaseAuthentication: true, ApplyImmediately: true })).toMatchObject({
      Status: 'configuring-iam-database-auth',
      IAMDatabaseAuthenticationEnabled: false,
    });
    rds.pass();
    const changed = await clusterNow(rds);
    expect(changed).toMatchObject({ Status: 'available', IAMDatabaseAuthenticationEnabled: true });
    expect(changed.PendingModifiedValues ?? {}).toEqual({});
  });

  it('takes back a change that waits when asked for the present value', async () => {
    await availableCluster(rds, { EnableIAMDatabaseAuthentication: true });
    await modify({ EnableIAMDatabaseAuthentication: false });
    const answer = await modify({ EnableIAMDatabaseAuthentication: true });
    expect(answer?.PendingModifiedValues ?? {}).toEqual({});
  });

  it('is applied with whatever else waits by a later request with ApplyImmediately', async () => {
    await availableCluster(rds);
    await modify({ EnableIAMDatabaseAuthentication: true });
    await modify({ NewDBClusterIdentifier: 'renamed', ApplyImmediately: true });
    rds.pass();
    expect(await clusterNow(rds, 'renamed')).toMatchObject({ IAMDatabaseAuthenticationEnabled: true });
  });

  it('is applied at once when the window is moved over the present', async () => {
    await availableCluster(rds);
    await modify({ EnableIAMDatabaseAuthentication: true });
    await modify({ PreferredMaintenanceWindow: 'mon:12:30-mon:14:00' });
    expect((await clusterNow(rds)).Status).toBe('configuring-iam-database-auth');
  });

  it('is refused while one of the instances cannot have it', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    await availableMember(rds, { DBInstanceIdentifier: 'small', DBInstanceClass: 'db.t3.small' });
    const answer = await rejection(modify({ EnableIAMDatabaseAuthentication: true }));
    expect(answer.code).toBe('InvalidParameterCombination');
    expect(answer.message).toMatch(/^IAM Database Authentication is not supported for this configuration/);
  });
});

describe('other settings', () => {
  it.each<[string, Partial<ModifyDBClusterCommandInput>]>([
    ['BackupRetentionPeriod', { BackupRetentionPeriod: 7 }],
    ['PreferredBackupWindow', { PreferredBackupWindow: '09:00-10:00' }],
    ['DeletionProtection', { DeletionProtection: true }],
    ['CopyTagsToSnapshot', { CopyTagsToSnapshot: true }],
    ['Port', { Port: 3307 }],
    ['ServerlessV2ScalingConfiguration', { ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 } }],
  ])('changes %s at once', async (_name, changes) => {
    await availableCluster(rds);
    expect(await modify(changes)).toMatchObject(changes);
    expect(await clusterNow(rds)).toMatchObject({ Status: 'available', ...changes });
  });

  it('resets the password at once and never shows it', async () => {
    await availableCluster(rds);
    expect(await modify({ MasterUserPassword: 'battery-staple' })).toMatchObject({
      Status: 'resetting-master-credentials',
      PendingModifiedValues: { MasterUserPassword: '****' },
    });
  });

  it('renames with a new ARN and endpoints and the same resource id, for the instances too', async () => {
    const before = await availableCluster(rds);
    await availableMember(rds);
    await modify({ NewDBClusterIdentifier: 'Renamed', ApplyImmediately: true });
    rds.pass();
    const after = await clusterNow(rds, 'renamed');
    expect(after).toMatchObject({
      DBClusterArn: 'arn:aws:rds:us-east-1:123456789012:cluster:renamed',
      DbClusterResourceId: before.DbClusterResourceId,
    });
    expect(after.Endpoint).toMatch(/^renamed\.cluster-c/);
    expect((await instanceNow(rds, 'member-1')).DBClusterIdentifier).toBe('renamed');
    expect((await rejection(clusterNow(rds))).code).toBe('DBClusterNotFoundFault');
  });

  it('reboots all instances for a new port', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    await modify({ Port: 3307 });
    expect((await instanceNow(rds, 'member-1')).DBInstanceStatus).toBe('rebooting');
    rds.pass();
    expect(await instanceNow(rds, 'member-1')).toMatchObject({
      DBInstanceStatus: 'available',
      Endpoint: { Port: 3307 },
    });
  });
});

describe('Aurora', () => {
  it('becomes I/O-Optimized once in 30 days, and goes back at any time', async () => {
    await availableCluster(rds);
    expect((await modify({ StorageType: 'aurora-iopt1' }))?.Status).toBe('modifying');
    rds.pass(150);
    const optimized = await clusterNow(rds);
    expect(optimized).toMatchObject({
      Status: 'available',
      StorageType: 'aurora-iopt1',
      IOOptimizedNextAllowedModificationTime: new Date(rds.now() + 30 * 86_400_000),
    });
    await modify({ StorageType: 'aurora' });
    rds.pass();
    expect((await rejection(modify({ StorageType: 'aurora-iopt1' }))).code).toBe('StorageTypeNotAvailableFault');
    rds.pass(30 * 86_400);
    await modify({ StorageType: 'aurora-iopt1' });
    rds.pass();
    expect((await clusterNow(rds)).StorageType).toBe('aurora-iopt1');
  });

  it('turns local write forwarding on and off, which takes a while', async () => {
    await availableCluster(rds);
    expect(await modify({ EnableLocalWriteForwarding: true })).toMatchObject({
      Status: 'modifying',
      LocalWriteForwardingStatus: 'enabling',
    });
    rds.pass();
    expect(await clusterNow(rds)).toMatchObject({ Status: 'available', LocalWriteForwardingStatus: 'enabled' });
    expect(await modify({ EnableLocalWriteForwarding: true })).toMatchObject({ Status: 'available' });
    expect((await modify({ EnableLocalWriteForwarding: false }))?.LocalWriteForwardingStatus).toBe('disabling');
    rds.pass();
    expect((await clusterNow(rds)).LocalWriteForwardingStatus).toBe('disabled');
  });

  it('keeps of the capacity range what is not said', async () => {
    await availableCluster(rds, { ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 8 } });
    await modify({ ServerlessV2ScalingConfiguration: { MinCapacity: 0, SecondsUntilAutoPause: 600 } });
    const scaling = { MinCapacity: 0, MaxCapacity: 8, SecondsUntilAutoPause: 600 };
    expect((await clusterNow(rds)).ServerlessV2ScalingConfiguration).toEqual(scaling);
  });

  it('is watched in another way with all its instances', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    await modify({
      EnablePerformanceInsights: true,
      MonitoringInterval: 5,
      MonitoringRoleArn: 'arn:aws:iam::123456789012:role/monitoring',
    });
    const shown = { PerformanceInsightsEnabled: true, PerformanceInsightsRetentionPeriod: 7, MonitoringInterval: 5 };
    const member = await instanceNow(rds, 'member-1');
    expect(member).toMatchObject(shown);
    expect(member.EnhancedMonitoringResourceArn).toContain(member.DbiResourceId);
    expect(await clusterNow(rds)).toMatchObject(shown);
    await modify({ EnablePerformanceInsights: false, MonitoringInterval: 0 });
    expect(await instanceNow(rds, 'member-1')).toMatchObject({
      PerformanceInsightsEnabled: false,
      MonitoringInterval: 0,
    });
  });

  it('tells of an upgrade by events, and gives its instances the version', async () => {
    await availableCluster(rds, { EngineVersion: '8.0.mysql_aurora.3.10.1' });
    await availableMember(rds);
    const EngineVersion = '8.0.mysql_aurora.3.10.2';
    expect((await modify({ EngineVersion, ApplyImmediately: true }))?.Status).toBe('upgrading');
    rds.pass();
    expect(await clusterNow(rds)).toMatchObject({ EngineVersion, PendingModifiedValues: {} });
    expect((await instanceNow(rds, 'member-1')).EngineVersion).toBe(EngineVersion);
    const { Events } = await rds.client.send(
      new DescribeEventsCommand({ SourceType: 'db-cluster', Duration: 120, EventCategories: ['maintenance'] }),
    );
    expect(Events?.map((event) => event.Message)).toEqual([
      'DB cluster is being upgraded',
      'DB cluster engine version has been upgraded',
    ]);
  });
});

describe('refusals', () => {
  it('refuses while something else goes on, new instances too', async () => {
    await availableCluster(rds);
    await modify({ EnableIAMDatabaseAuthentication: true, ApplyImmediately: true });
    expect((await rejection(modify({ EnableIAMDatabaseAuthentication: false }))).code).toBe(
      'InvalidDBClusterStateFault',
    );
    const member = rds.client.send(new CreateDBInstanceCommand(MEMBER));
    expect((await rejection(member)).code).toBe('InvalidDBClusterStateFault');
  });

  it.each<[string, Partial<ModifyDBClusterCommandInput>, string]>([
    ['DBClusterNotFoundFault', { DBClusterIdentifier: 'nosuch' }, 'DBCluster nosuch not found.'],
    ['InvalidParameterValue', { BackupRetentionPeriod: 36 }, 'retention'],
    ['InvalidParameterValue', { MasterUserPassword: 'short' }, 'shorter than 8'],
    ['InvalidParameterCombination', { AllocatedStorage: 100 }, 'AllocatedStorage'],
    ['InvalidParameterValue', { EngineVersion: '1.2' }, 'Cannot find version 1.2'],
    ['InvalidParameterValue', { EngineMode: 'serverless' }, 'The engine mode serverless'],
    ['InvalidParameterCombination', { AllowEngineModeChange: true }, 'AllowEngineModeChange'],
    ['InvalidParameterCombination', { BacktrackWindow: 60 }, 'Backtrack'],
    ['InvalidParameterCombination', { MonitoringInterval: 5 }, 'MonitoringRoleARN'],
    ['InvalidParameterCombination', { DatabaseInsightsMode: 'advanced' }, '465'],
  ])('%s for %j', async (code, changes, words) => {
    const before = await availableCluster(rds);
    const answer = await rejection(modify({ DeletionProtection: true, ...changes }));
    expect(answer.code).toBe(code);
    expect(answer.message).toContain(words);
    expect(await clusterNow(rds)).toEqual(before);
  });

  it('refuses a new name that is taken', async () => {
    await availableCluster(rds);
    await availableCluster(rds, { ...CLUSTER, DBClusterIdentifier: 'other' });
    expect((await rejection(modify({ NewDBClusterIdentifier: 'other' }))).code).toBe('DBClusterAlreadyExistsFault');
  });
});
