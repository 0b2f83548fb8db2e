import {
  CreateDBSnapshotCommand,
  ModifyDBInstanceCommand,
  type ModifyDBInstanceCommandInput,
  type ModifyOptionGroupCommandInput,
  type OptionGroup,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableInstance, instanceNow } from '../testDatabases.ts';
import { createdOptionGroup, modifiedOptionGroup, optionGroupNow } from '../testOptionGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const WEEK = 7 * 24 * 3600;
const AUDIT = { OptionName: 'MARIADB_AUDIT_PLUGIN' };
const ORACLE = { EngineName: 'oracle-ee', MajorEngineVersion: '19' };
const SQL_SERVER = { EngineName: 'sqlserver-ee', MajorEngineVersion: '16.00' };

const modify = (differences: Partial<ModifyOptionGroupCommandInput>) => modifiedOptionGroup(rds, differences);
const include = (...OptionsToInclude: NonNullable<ModifyOptionGroupCommandInput['OptionsToInclude']>) =>
  modify({ OptionsToInclude });
const names = (group: OptionGroup | undefined) => group?.Options?.map(({ OptionName }) => OptionName);
const settingOf = (group: OptionGroup | undefined, setting: string) =>
  group?.Options?.[0]?.OptionSettings?.find(({ Name }) => Name === setting)?.Value;

describe('an option', () => {
  it('is shown with all its settings, which have their defaults unless the request says otherwise', async () => {
    await createdOptionGroup(rds);
    const group = await include({
      OptionName: 'mariadb_audit_plugin',
      OptionSettings: [{ Name: 'SERVER_AUDIT_EVENTS', Value: 'CONNECT' }],
    });
    expect(group?.Options).toEqual([
      {
        OptionName: 'MARIADB_AUDIT_PLUGIN',
        OptionDescription: 'Audits with the plugin of MariaDB',
        Persistent: false,
        Permanent: false,
        OptionSettings: expect.any(Array),
        DBSecurityGroupMemberships: [],
        VpcSecurityGroupMemberships: [],
      },
    ]);
    expect(group?.Options?.[0]?.OptionSettings).toContainEqual({
      Name: 'SERVER_AUDIT_EVENTS',
      Value: 'CONNECT',
      DefaultValue: 'CONNECT,QUERY',
      Description: expect.any(String),
      ApplyType: 'DYNAMIC',
      DataType: 'STRING',
      AllowedValues: expect.stringContaining('QUERY_DDL'),
      IsModifiable: true,
      IsCollection: true,
    });
    expect(settingOf(group, 'SERVER_AUDIT_QUERY_LOG_LIMIT')).toBe('1024');
    expect(await optionGroupNow(rds)).toEqual(group);
  });

  it('keeps what a later request leaves out, and goes back to a default that is asked for without a value', async () => {
    await createdOptionGroup(rds);
    const limit = 'SERVER_AUDIT_QUERY_LOG_LIMIT';
    await include({ ...AUDIT, OptionSettings: [{ Name: limit, Value: '2048' }] });
    const kept = await include({ ...AUDIT, OptionSettings: [{ Name: 'SERVER_AUDIT_EVENTS', Value: 'QUERY' }] });
    expect([settingOf(kept, limit), settingOf(kept, 'SERVER_AUDIT_EVENTS')]).toEqual(['2048', 'QUERY']);
    const reset = await include({ ...AUDIT, OptionSettings: [{ Name: limit }] });
    expect([settingOf(reset, limit), settingOf(reset, 'SERVER_AUDIT_EVENTS')]).toEqual(['1024', 'QUERY']);
  });

  it('with a port has one, and security groups, and binds its group to the VPC until it goes', async () => {
    await createdOptionGroup(rds, ORACLE);
    const usual = await include({ OptionName: 'OEM' });
    expect(usual?.Options?.[0]).toMatchObject({
      Port: 5500,
      VpcSecurityGroupMemberships: [{ VpcSecurityGroupId: expect.stringMatching(/^sg-/), Status: 'active' }],
    });
    expect(usual).toMatchObject({
      AllowsVpcAndNonVpcInstanceMemberships: false,
      VpcId: expect.stringMatching(/^vpc-/),
    });
    const chosen = await include({ OptionName: 'OEM', Port: 5555, VpcSecurityGroupMemberships: ['sg-0abc'] });
    expect(chosen?.Options?.[0]).toMatchObject({
      Port: 5555,
      VpcSecurityGroupMemberships: [{ VpcSecurityGroupId: 'sg-0abc', Status: 'active' }],
    });
    expect((await include({ OptionName: 'OEM' }))?.Options).toEqual(chosen?.Options);
    const without = await modify({ OptionsToRemove: ['OEM'] });
    expect(without).toMatchObject({ Options: [], AllowsVpcAndNonVpcInstanceMemberships: true });
    expect(without?.VpcId).toBeUndefined();
  });

  it('has a version, which goes back only if the option can', async () => {
    await createdOptionGroup(rds, { ...SQL_SERVER, EngineName: 'sqlserver-se' });
    const first = await include({ OptionName: 'OLEDB_ORACLE' });
    expect(first?.Options?.[0]?.OptionVersion).toBe('21.7');
    const second = await include({ OptionName: 'OLEDB_ORACLE', OptionVersion: '21.16' });
    expect(second?.Options?.[0]?.OptionVersion).toBe('21.16');
    const back = include({ OptionName: 'OLEDB_ORACLE', OptionVersion: '21.7' });
    expect((await rejection(back)).code).toBe('InvalidParameterValue');
    expect((await rejection(include({ OptionName: 'OLEDB_ORACLE', OptionVersion: '1' }))).message).toContain('21.7');
  });

  it('needs what it depends on, in the group or in the same request, and no rival', async () => {
    await createdOptionGroup(rds, ORACLE);
    expect((await rejection(include({ OptionName: 'APEX-DEV' }))).code).toBe('InvalidParameterCombination');
    expect(names(await include({ OptionName: 'APEX-DEV' }, { OptionName: 'APEX' }))).toEqual(['APEX', 'APEX-DEV']);
    expect((await rejection(modify({ OptionsToRemove: ['APEX'] }))).code).toBe('InvalidParameterCombination');
    expect(names(await modify({ OptionsToRemove: ['APEX', 'apex-dev'] }))).toEqual([]);
    await include({ OptionName: 'LOCATOR' });
    expect((await rejection(include({ OptionName: 'SPATIAL' }))).code).toBe('InvalidParameterCombination');
    const exchange = { OptionsToRemove: ['LOCATOR'], OptionsToInclude: [{ OptionName: 'SPATIAL' }] };
    expect(names(await modify(exchange))).toEqual(['SPATIAL']);
  });

  it('that is permanent never goes, neither from the group nor from an instance', async () => {
    await createdOptionGroup(rds, ORACLE);
    await include({ OptionName: 'Timezone', OptionSettings: [{ Name: 'TIME_ZONE', Value: 'Europe/Berlin' }] });
    expect((await rejection(modify({ OptionsToRemove: ['Timezone'] }))).code).toBe('InvalidParameterValue');
    await availableInstance(rds, {
      Engine: 'oracle-ee',
      EngineVersion: '19',
      DBInstanceClass: 'db.m5.large',
      LicenseModel: 'bring-your-own-license',
      OptionGroupName: 'myoptions',
    });
    const leave = changeInstance({ OptionGroupName: 'default:oracle-ee-19' });
    expect((await rejection(leave)).code).toBe('InvalidParameterCombination');
  });

  it('that needs automatic minor upgrades is for no instance without them', async () => {
    await createdOptionGroup(rds, ORACLE);
    const instance = {
      Engine: 'oracle-ee',
      EngineVersion: '19',
      DBInstanceClass: 'db.m5.large',
      LicenseModel: 'bring-your-own-license',
      OptionGroupName: 'myoptions',
    };
    await availableInstance(rds, { ...instance, AutoMinorVersionUpgrade: false });
    expect((await rejection(include({ OptionName: 'JVM' }))).code).toBe('InvalidParameterCombination');
    await changeInstance({ AutoMinorVersionUpgrade: true });
    expect(names(await include({ OptionName: 'JVM' }))).toEqual(['JVM']);
    const turnOff = changeInstance({ AutoMinorVersionUpgrade: false });
    expect((await rejection(turnOff)).code).toBe('InvalidParameterCombination');
    const another = availableInstance(rds, {
      ...instance,
      DBInstanceIdentifier: 'another',
      AutoMinorVersionUpgrade: false,
    });
    expect((await rejection(another)).code).toBe('InvalidParameterCombination');
  });

  it('that is persistent stays as long as an instance has the group', async () => {
    await createdOptionGroup(rds, SQL_SERVER);
    await include({ OptionName: 'TDE' });
    await availableInstance(rds, {
      Engine: 'sqlserver-ee',
      EngineVersion: '16.00',
      DBInstanceClass: 'db.m5.xlarge',
      LicenseModel: 'license-included',
      OptionGroupName: 'myoptions',
    });
    const remove = () => modify({ OptionsToRemove: ['TDE'] });
    expect((await rejection(remove())).code).toBe('InvalidOptionGroupStateFault');
    await changeInstance({ OptionGroupName: 'default:sqlserver-ee-16-00', ApplyImmediately: true });
    rds.pass();
    expect(names(await remove())).toEqual([]);
  });
});

const changeInstance = (differences: Partial<ModifyDBInstanceCommandInput>) =>
  rds.client.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', ...differences }));
const memberships = async () => (await instanceNow(rds)).OptionGroupMemberships;
const membership = (Status: string, OptionGroupName = 'myoptions') => ({ OptionGroupName, Status });

describe('instances of the group', () => {
  beforeEach(async () => {
    await createdOptionGroup(rds);
    await availableInstance(rds, { OptionGroupName: 'myoptions' });
  });

  it('get changed options in their maintenance window', async () => {
    await include(AUDIT);
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'available',
      OptionGroupMemberships: [membership('pending-maintenance-apply')],
      PendingModifiedValues: {},
    });
    rds.pass(WEEK);
    expect(await memberships()).toEqual([membership('in-sync')]);
  });

  it('get changed options at once when that is asked for', async () => {
    await modify({ OptionsToInclude: [AUDIT], ApplyImmediately: true });
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'modifying',
      OptionGroupMemberships: [membership('applying')],
    });
    rds.pass();
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'available',
      OptionGroupMemberships: [membership('in-sync')],
    });
  });

  it('get them after what is under way, when they are busy', async () => {
    await rds.client.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'mydb', DBSnapshotIdentifier: 's' }));
    await modify({ OptionsToInclude: [AUDIT], ApplyImmediately: true });
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'backing-up',
      OptionGroupMemberships: [membership('pending-apply')],
    });
    rds.pass(60);
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'modifying',
      OptionGroupMemberships: [membership('applying')],
    });
    rds.pass();
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'available',
      OptionGroupMemberships: [membership('in-sync')],
    });
  });
});

describe('an instance that gets another group', () => {
  beforeEach(async () => {
    await createdOptionGroup(rds);
    await availableInstance(rds);
  });
  const usual = (status: string) => membership(status, 'default:mysql-8-4');

  it('shows both until the maintenance window, and can take it back', async () => {
    await changeInstance({ OptionGroupName: 'MyOptions' });
    expect(await memberships()).toEqual([
      usual('pending-maintenance-removal'),
      membership('pending-maintenance-apply'),
    ]);
    await changeInstance({ OptionGroupName: 'default:mysql-8-4' });
    expect(await memberships()).toEqual([usual('in-sync')]);
    await changeInstance({ OptionGroupName: 'myoptions' });
    rds.pass(WEEK);
    expect(await memberships()).toEqual([membership('in-sync')]);
  });

  it('changes at once when that is asked for', async () => {
    await changeInstance({ OptionGroupName: 'myoptions', ApplyImmediately: true });
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'modifying',
      OptionGroupMemberships: [usual('removing'), membership('applying')],
    });
    rds.pass();
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'available',
      OptionGroupMemberships: [membership('in-sync')],
      PendingModifiedValues: {},
    });
  });

  it('keeps it over a minor upgrade, and gets one of the new version with a major one', async () => {
    const create = { OptionGroupName: 'older', MajorEngineVersion: '8.0' };
    await createdOptionGroup(rds, create);
    const DBInstanceIdentifier = 'older';
    await availableInstance(rds, { DBInstanceIdentifier, EngineVersion: '8.0.40', OptionGroupName: 'older' });
    const upgrade = async (EngineVersion: string, OptionGroupName?: string) => {
      const AllowMajorVersionUpgrade = true;
      const input = { DBInstanceIdentifier, EngineVersion, AllowMajorVersionUpgrade, OptionGroupName };
      await changeInstance({ ...input, ApplyImmediately: true });
      rds.pass();
      return (await instanceNow(rds, DBInstanceIdentifier)).OptionGroupMemberships;
    };
    expect(await upgrade('8.0.42')).toEqual([membership('in-sync', 'older')]);
    expect((await rejection(upgrade('8.4.5', 'older'))).code).toBe('InvalidParameterCombination');
    expect(await upgrade('8.4.5', 'myoptions')).toEqual([membership('in-sync')]);
    await availableInstance(rds, { DBInstanceIdentifier: 'other', EngineVersion: '8.0.40', OptionGroupName: 'older' });
    await changeInstance({
      DBInstanceIdentifier: 'other',
      EngineVersion: '8.4.5',
      AllowMajorVersionUpgrade: true,
      ApplyImmediately: true,
    });
    rds.pass();
    expect((await instanceNow(rds, 'other')).OptionGroupMemberships).toEqual([usual('in-sync')]);
  });

  it('is refused a group that does not exist or is for another engine', async () => {
    await createdOptionGroup(rds, { ...ORACLE, OptionGroupName: 'oracle' });
    expect((await rejection(changeInstance({ OptionGroupName: 'nosuch' }))).code).toBe('OptionGroupNotFoundFault');
    expect((await rejection(changeInstance({ OptionGroupName: 'oracle' }))).code).toBe('InvalidParameterCombination');
  });
});

describe('refusals', () => {
  it.each<[string, Partial<ModifyOptionGroupCommandInput>]>([
    ['OptionGroupNotFoundFault', { OptionGroupName: 'nosuch', OptionsToInclude: [AUDIT] }],
    ['InvalidParameterValue', { OptionGroupName: 'default:mysql-8-4', OptionsToInclude: [AUDIT] }],
    ['InvalidParameterValue', {}],
    ['InvalidParameterValue', { OptionsToInclude: [{ OptionName: 'TDE' }] }],
    ['InvalidParameterValue', { OptionsToInclude: [{ ...AUDIT, Port: 1234 }] }],
    ['InvalidParameterValue', { OptionsToInclude: [{ ...AUDIT, VpcSecurityGroupMemberships: ['sg-0abc'] }] }],
    ['InvalidParameterValue', { OptionsToInclude: [{ ...AUDIT, OptionVersion: '1' }] }],
    ['InvalidParameterValue', { OptionsToInclude: [{ ...AUDIT, OptionSettings: [{ Name: 'NOSUCH', Value: '1' }] }] }],
    [
      'InvalidParameterValue',
      { OptionsToInclude: [{ ...AUDIT, OptionSettings: [{ Name: 'SERVER_AUDIT_FILE_ROTATIONS', Value: '101' }] }] },
    ],
    [
      'InvalidParameterValue',
      { OptionsToInclude: [{ ...AUDIT, OptionSettings: [{ Name: 'SERVER_AUDIT_LOGGING', Value: 'OFF' }] }] },
    ],
    ['InvalidParameterCombination', { OptionsToInclude: [{ ...AUDIT, DBSecurityGroupMemberships: ['mygroup'] }] }],
    ['InvalidParameterValue', { OptionsToRemove: ['MARIADB_AUDIT_PLUGIN'] }],
  ])('%s for %j', async (code, differences) => {
    await createdOptionGroup(rds);
    expect((await rejection(modify(differences))).code).toBe(code);
  });

  it('refuses an option without a setting that it must have, and says which', async () => {
    await createdOptionGroup(rds, SQL_SERVER);
    const missing = await rejection(include({ OptionName: 'SQLSERVER_AUDIT' }));
    expect(missing).toMatchObject({ code: 'InvalidParameterValue', message: expect.stringContaining('IAM_ROLE_ARN') });
  });
});
