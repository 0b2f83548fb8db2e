import { ModifyDBInstanceCommand, type ModifyDBInstanceCommandInput } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  availableCluster,
  availableInstance,
  availableMember,
  clusterNow,
  INSTANCE,
  instanceNow,
} from '../testDatabases.ts';
import { rejection, startTestRds, TEST_START, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const modify = async (changes: Partial<ModifyDBInstanceCommandInput>, DBInstanceIdentifier = 'mydb') =>
  (await rds.client.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, ...changes }))).DBInstance;

// The next Sunday, 05:00 UTC.
const WINDOW = TEST_START + (5 * 24 + 17) * 3600 * 1000;
const passUntilWindow = () => rds.pass((WINDOW - rds.now()) / 1000);

describe('the switch for IAM database authentication', () => {
  it('waits for the maintenance window without ApplyImmediately', async () => {
    await availableInstance(rds);
    const answer = await modify({ EnableIAMDatabaseAuthentication: true });
    expect(answer).toMatchObject({
      DBInstanceStatus: 'available',
      IAMDatabaseAuthenticationEnabled: false,
      PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true },
    });
    passUntilWindow();
    rds.pass(-1);
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'available',
      IAMDatabaseAuthenticationEnabled: false,
    });
    rds.pass(1);
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'configuring-iam-database-auth',
      IAMDatabaseAuthenticationEnabled: false,
    });
    rds.pass(60);
    const changed = await instanceNow(rds);
    expect(changed).toMatchObject({ DBInstanceStatus: 'available', IAMDatabaseAuthenticationEnabled: true });
    expect(changed.PendingModifiedValues).toEqual({});
  });

  it('goes through its own status with ApplyImmediately', async () => {
    await availableInstance(rds);
    const answer = await modify({ EnableIAMDatabaseAuthentication: true, ApplyImmediately: true });
    expect(answer).toMatchObject({
      DBInstanceStatus: 'configuring-iam-database-auth',
      IAMDatabaseAuthenticationEnabled: false,
      PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true },
    });
    rds.pass();
    const changed = await instanceNow(rds);
    expect(changed).toMatchObject({ DBInstanceStatus: 'available', IAMDatabaseAuthenticationEnabled: true });
    expect(changed.PendingModifiedValues).toEqual({});
  });

  it('goes off the same way', async () => {
    await availableInstance(rds, { EnableIAMDatabaseAuthentication: true });
    await modify({ EnableIAMDatabaseAuthentication: false, ApplyImmediately: true });
    rds.pass();
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'available',
      IAMDatabaseAuthenticationEnabled: false,
    });
  });

  it('goes through modifying as well when other things change with it', async () => {
    await availableInstance(rds);
    await modify({ EnableIAMDatabaseAuthentication: true, DBInstanceClass: 'db.t3.small', ApplyImmediately: true });
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('modifying');
    rds.pass(150);
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('configuring-iam-database-auth');
    rds.pass(60);
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'available',
      DBInstanceClass: 'db.t3.small',
      IAMDatabaseAuthenticationEnabled: true,
    });
  });

  it('takes back a change that waits when asked for the present value', async () => {
    await availableInstance(rds);
    await modify({ EnableIAMDatabaseAuthentication: true });
    const answer = await modify({ EnableIAMDatabaseAuthentication: false });
    expect(answer?.PendingModifiedValues).toEqual({});
    passUntilWindow();
    rds.pass(60);
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'available',
      IAMDatabaseAuthenticationEnabled: false,
    });
  });

  it('is applied with whatever else waits by a later request with ApplyImmediately', async () => {
    await availableInstance(rds);
    await modify({ EnableIAMDatabaseAuthentication: true });
    await modify({ DBInstanceClass: 'db.t3.small' });
    await modify({ ApplyImmediately: true });
    rds.pass();
    const changed = await instanceNow(rds);
    expect(changed).toMatchObject({ DBInstanceClass: 'db.t3.small', IAMDatabaseAuthenticationEnabled: true });
    expect(changed.PendingModifiedValues).toEqual({});
  });

  it('is applied at once when the window is moved over the present', async () => {
    await availableInstance(rds);
    await modify({ EnableIAMDatabaseAuthentication: true });
    await modify({ PreferredMaintenanceWindow: 'mon:12:30-mon:14:00' });
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('configuring-iam-database-auth');
  });

  it('is refused on an instance of a cluster', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    expect(await rejection(modify({ EnableIAMDatabaseAuthentication: true }, 'member-1'))).toEqual({
      code: 'InvalidParameterCombination',
      status: 400,
      message:
        'The specified DB Instance is a member of a cluster. Modify IAM Database Authentication for the DB Cluster using the ModifyDbCluster API',
    });
  });

  it('is refused for an engine that cannot have it', async () => {
    await availableInstance(rds, { Engine: 'sqlserver-ex', DBInstanceClass: 'db.t3.small' });
    const answer = await rejection(modify({ EnableIAMDatabaseAuthentication: true }));
    expect(answer.code).toBe('InvalidParameterCombination');
    expect(answer.message).toMatch(/^IAM Database Authentication is not supported for this configuration/);
  });

  it('keeps an instance from a class that cannot have it, also while it waits', async () => {
    const old = { EngineVersion: '5.6.51', DBInstanceClass: 'db.m3.medium' };
    await availableInstance(rds, { ...old, EnableIAMDatabaseAuthentication: true });
    await availableInstance(rds, { ...old, DBInstanceIdentifier: 'waiting' });
    await modify({ EnableIAMDatabaseAuthentication: true }, 'waiting');
    for (const id of ['mydb', 'waiting']) {
      const answer = await rejection(modify({ DBInstanceClass: 'db.m1.small' }, id));
      expect(answer.message).toMatch(/^IAM Database Authentication is not supported for this configuration\./);
    }
    const both = await modify({ DBInstanceClass: 'db.m1.small', EnableIAMDatabaseAuthentication: false });
    expect(both?.PendingModifiedValues).toEqual({
      DBInstanceClass: 'db.m1.small',
      IAMDatabaseAuthenticationEnabled: false,
    });
  });

  it('can come together with the version that makes it possible', async () => {
    await availableInstance(rds, { Engine: 'mariadb', EngineVersion: '10.5' });
    const alone = await rejection(modify({ EnableIAMDatabaseAuthentication: true }));
    expect(alone.code).toBe('InvalidParameterCombination');
    await modify({
      EngineVersion: '10.6',
      AllowMajorVersionUpgrade: true,
      EnableIAMDatabaseAuthentication: true,
      ApplyImmediately: true,
    });
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('upgrading');
    rds.pass();
    expect(await instanceNow(rds)).toMatchObject({
      EngineVersion: expect.stringMatching(/^10\.6\./),
      IAMDatabaseAuthenticationEnabled: true,
      DBParameterGroups: [{ DBParameterGroupName: 'default.mariadb10.6' }],
      OptionGroupMemberships: [{ OptionGroupName: 'default:mariadb-10-6' }],
    });
  });

  it('keeps an Aurora instance from a class that cannot have it', async () => {
    await availableCluster(rds, { EnableIAMDatabaseAuthentication: true });
    await availableMember(rds);
    const answer = await rejection(modify({ DBInstanceClass: 'db.t3.small' }, 'member-1'));
    expect(answer.message).toMatch(/^IAM Database Authentication is not supported for this configuration/);
  });
});

describe('other settings', () => {
  it.each<[string, Partial<ModifyDBInstanceCommandInput>]>([
    ['AutoMinorVersionUpgrade', { AutoMinorVersionUpgrade: false }],
    ['BackupRetentionPeriod', { BackupRetentionPeriod: 7 }],
    ['PreferredBackupWindow', { PreferredBackupWindow: '09:00-10:00' }],
    ['CopyTagsToSnapshot', { CopyTagsToSnapshot: true }],
    ['DeletionProtection', { DeletionProtection: true }],
    ['PubliclyAccessible', { PubliclyAccessible: false }],
    ['MaxAllocatedStorage', { MaxAllocatedStorage: 100 }],
  ])('changes %s at once', async (_name, changes) => {
    await availableInstance(rds);
    expect(await modify(changes)).toMatchObject({ DBInstanceStatus: 'available', ...changes });
    expect((await instanceNow(rds)).PendingModifiedValues).toEqual({});
  });

  it.each<[string, Partial<ModifyDBInstanceCommandInput>]>([
    ['DBInstanceClass', { DBInstanceClass: 'db.t3.small' }],
    ['AllocatedStorage', { AllocatedStorage: 40 }],
    ['MultiAZ', { MultiAZ: true }],
    ['BackupRetentionPeriod', { BackupRetentionPeriod: 0 }],
    ['StorageType', { StorageType: 'gp2' }],
    ['CACertificateIdentifier', { CACertificateIdentifier: 'rds-ca-ecc384-g1' }],
  ])('keeps %s for the window', async (_name, changes) => {
    const before = await availableInstance(rds);
    expect(await modify(changes)).toMatchObject({ DBInstanceStatus: 'available', PendingModifiedValues: changes });
    passUntilWindow();
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('modifying');
    rds.pass(150);
    const after = await instanceNow(rds);
    const isStorage = 'AllocatedStorage' in changes || 'StorageType' in changes;
    const DBInstanceStatus = isStorage ? 'storage-optimization' : 'available';
    expect(after).toMatchObject({ DBInstanceStatus, ...changes, DbiResourceId: before.DbiResourceId });
    expect(after.PendingModifiedValues).toEqual({});
  });

  it('shows a new password only as stars, and resets it whatever ApplyImmediately says', async () => {
    await availableInstance(rds);
    const answer = await modify({ MasterUserPassword: 'battery-staple' });
    expect(answer).toMatchObject({
      DBInstanceStatus: 'resetting-master-credentials',
      PendingModifiedValues: { MasterUserPassword: '****' },
    });
    rds.pass();
    const changed = await instanceNow(rds);
    expect(changed.DBInstanceStatus).toBe('available');
    expect(changed.PendingModifiedValues).toEqual({});
  });

  it('renames, with a new ARN and endpoint and the same resource id', async () => {
    const before = await availableInstance(rds);
    await modify({ NewDBInstanceIdentifier: 'Renamed', ApplyImmediately: true });
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('renaming');
    rds.pass();
    const after = await instanceNow(rds, 'renamed');
    expect(after).toMatchObject({
      DBInstanceArn: 'arn:aws:rds:us-east-1:123456789012:db:renamed',
      DbiResourceId: before.DbiResourceId,
      DBInstanceStatus: 'available',
    });
    expect(after.Endpoint?.Address).toMatch(/^renamed\./);
    expect((await rejection(instanceNow(rds))).code).toBe('DBInstanceNotFound');
  });

  it('renames an instance of a cluster there too', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    await modify({ NewDBInstanceIdentifier: 'renamed', ApplyImmediately: true }, 'member-1');
    rds.pass();
    const { DBClusterMembers } = await clusterNow(rds);
    expect(DBClusterMembers).toMatchObject([{ DBInstanceIdentifier: 'renamed', IsClusterWriter: true }]);
  });

  it('changes the port with a reboot, at once', async () => {
    await availableInstance(rds);
    expect(await modify({ DBPortNumber: 3307 })).toMatchObject({
      DBInstanceStatus: 'rebooting',
      PendingModifiedValues: { Port: 3307 },
    });
    rds.pass();
    expect((await instanceNow(rds)).Endpoint?.Port).toBe(3307);
  });

  it('exports logs, at once', async () => {
    await availableInstance(rds);
    const CloudwatchLogsExportConfiguration = { EnableLogTypes: ['error', 'slowquery'] };
    expect(await modify({ CloudwatchLogsExportConfiguration })).toMatchObject({
      DBInstanceStatus: 'configuring-log-exports',
      PendingModifiedValues: { PendingCloudwatchLogsExports: { LogTypesToEnable: ['error', 'slowquery'] } },
    });
    rds.pass();
    expect((await instanceNow(rds)).EnabledCloudwatchLogsExports).toEqual(['error', 'slowquery']);
  });

  it('rounds a small growth of storage up to a tenth', async () => {
    await availableInstance(rds, { AllocatedStorage: 100 });
    expect((await modify({ AllocatedStorage: 101 }))?.PendingModifiedValues).toEqual({ AllocatedStorage: 110 });
  });
});

describe('refusals', () => {
  it('refuses while something else goes on', async () => {
    await availableInstance(rds);
    await modify({ EnableIAMDatabaseAuthentication: true, ApplyImmediately: true });
    expect(await rejection(modify({ EnableIAMDatabaseAuthentication: false }))).toEqual({
      code: 'InvalidDBInstanceState',
      message: 'Database instance is not in available state.',
      status: 400,
    });
  });

  it.each<[string, Partial<ModifyDBInstanceCommandInput>, string]>([
    ['DBInstanceNotFound', { DBInstanceIdentifier: 'nosuch' }, 'DBInstance nosuch not found.'],
    ['InvalidParameterCombination', { AllocatedStorage: 10 }, "can't become smaller"],
    ['InvalidParameterValue', { MasterUserPassword: 'short' }, 'shorter than 8'],
    ['InvalidParameterValue', { NewDBInstanceIdentifier: '-' }, 'not a valid identifier'],
    ['InvalidParameterCombination', { PreferredBackupWindow: '05:15-05:45' }, 'must not overlap'],
    ['InvalidParameterCombination', { DBInstanceClass: 'db.x9.huge' }, 'DBInstanceClass=db.x9.huge'],
    ['InvalidParameterValue', { EngineVersion: '1.2' }, 'Cannot find version 1.2'],
    ['InvalidParameterCombination', { EngineVersion: '5.7.44' }, 'Cannot upgrade mysql'],
    ['InvalidParameterValue', { StorageType: 'io1', Iops: 2000 }, 'Invalid storage size'],
    ['InvalidParameterValue', { StorageType: 'nosuch' }, 'Invalid storage type'],
    ['InvalidParameterCombination', { RotateMasterUserPassword: true }, 'ManageMasterUserPassword'],
  ])('%s for %j', async (code, changes, words) => {
    const before = await availableInstance(rds);
    const answer = await rejection(modify({ DeletionProtection: true, ...changes }));
    expect(answer.code).toBe(code);
    expect(answer.message).toContain(words);
    expect(await instanceNow(rds)).toEqual(before);
  });

  it('refuses a major upgrade that was not allowed', async () => {
    await availableInstance(rds, { EngineVersion: '8.0' });
    expect((await rejection(modify({ EngineVersion: '8.4' }))).message).toBe(
      'The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.',
    );
  });

  it('refuses a new name that is taken', async () => {
    await availableInstance(rds);
    await availableInstance(rds, { ...INSTANCE, DBInstanceIdentifier: 'other' });
    expect((await rejection(modify({ NewDBInstanceIdentifier: 'other' }))).code).toBe('DBInstanceAlreadyExists');
  });

  it('refuses for an instance of a cluster what belongs to the cluster', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    expect(await rejection(modify({ PreferredBackupWindow: '09:00-10:00' }, 'member-1'))).toMatchObject({
      code: 'InvalidParameterCombination',
      message: expect.stringContaining('Modify backup window for the DB Cluster using the ModifyDbCluster API'),
    });
  });
});
