import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedInput,
  changesOf,
  pendingChanges,
  settingsInForce,
  toModifyClusterInput,
  toModifyInput,
} from './modifyInput.ts';
import { dbCluster, dbInstance } from './rows.ts';

const instance = dbInstance({
  DBInstanceIdentifier: 'mydb',
  IAMDatabaseAuthenticationEnabled: false,
  BackupRetentionPeriod: 7,
  Endpoint: { Port: 3306 },
  VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }],
});

describe('changedInput', () => {
  it('is nothing but the identifier when nothing changed', () => {
    const saved = toModifyInput(instance);
    expect(changedInput('DBInstanceIdentifier', saved, { ...saved })).toEqual({ DBInstanceIdentifier: 'mydb' });
  });

  it('is the identifier and what the user changed', () => {
    const saved = toModifyInput(instance);
    const edited = { ...saved, EnableIAMDatabaseAuthentication: true, VpcSecurityGroupIds: ['sg-1', 'sg-2'] };
    expect(changedInput('DBInstanceIdentifier', saved, edited)).toEqual({
      DBInstanceIdentifier: 'mydb',
      EnableIAMDatabaseAuthentication: true,
      VpcSecurityGroupIds: ['sg-1', 'sg-2'],
    });
  });

  it('leads from what was saved to what was edited, and names exactly the settings that the summary shows', () => {
    const settings = fc.record({
      DBInstanceIdentifier: fc.constant('mydb'),
      MultiAZ: fc.boolean(),
      AllocatedStorage: fc.nat(1000),
      DBInstanceClass: fc.string({ minLength: 1 }),
      VpcSecurityGroupIds: fc.array(fc.string()),
    });
    fc.assert(
      fc.property(settings, settings, (saved, edited) => {
        const input = changedInput('DBInstanceIdentifier', saved, edited);
        expect({ ...saved, ...input }).toEqual(edited);
        expect(Object.keys(input).sort()).toEqual(
          ['DBInstanceIdentifier', ...changesOf(saved, edited).map(({ name }) => name)].sort(),
        );
      }),
    );
  });
});

describe('a pending value', () => {
  it('counts as the setting, so that choosing the present value again withdraws it', () => {
    const saved = toModifyInput({ ...instance, PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true } });
    expect(saved.EnableIAMDatabaseAuthentication).toBe(true);
    expect(changedInput('DBInstanceIdentifier', saved, { ...saved, EnableIAMDatabaseAuthentication: false })).toEqual({
      DBInstanceIdentifier: 'mydb',
      EnableIAMDatabaseAuthentication: false,
    });
  });

  it('counts as the setting of a cluster too', () => {
    const saved = toModifyClusterInput(
      dbCluster({
        DBClusterIdentifier: 'c',
        IAMDatabaseAuthenticationEnabled: true,
        PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: false },
      }),
    );
    expect(saved.EnableIAMDatabaseAuthentication).toBe(false);
  });
});

describe('log exports', () => {
  const logging = { ...instance, EnabledCloudwatchLogsExports: ['error', 'audit'] };

  it('are sent as what is turned on and what off', () => {
    const saved = toModifyInput(logging);
    const edited = { ...saved, EnableCloudwatchLogsExports: ['error', 'general'] };
    expect(changedInput('DBInstanceIdentifier', saved, edited)).toEqual({
      DBInstanceIdentifier: 'mydb',
      CloudwatchLogsExportConfiguration: { EnableLogTypes: ['general'], DisableLogTypes: ['audit'] },
    });
    expect(changedInput('DBInstanceIdentifier', saved, { ...saved, EnableCloudwatchLogsExports: [] })).toEqual({
      DBInstanceIdentifier: 'mydb',
      CloudwatchLogsExportConfiguration: { DisableLogTypes: ['audit', 'error'] },
    });
  });

  it('that wait are those that will be on', () => {
    const waiting = {
      ...logging,
      PendingModifiedValues: {
        PendingCloudwatchLogsExports: { LogTypesToEnable: ['general'], LogTypesToDisable: ['audit'] },
      },
    };
    expect(pendingChanges(waiting)).toEqual([{ name: 'EnableCloudwatchLogsExports', value: ['error', 'general'] }]);
  });
});

describe('an option group that is to come', () => {
  const changing = {
    ...instance,
    OptionGroupMemberships: [
      { OptionGroupName: 'old', Status: 'pending-maintenance-removal' },
      { OptionGroupName: 'new', Status: 'pending-maintenance-apply' },
    ],
  };

  it('is pending, is what the form shows, and is not in force', () => {
    expect(pendingChanges(changing)).toEqual([{ name: 'OptionGroupName', value: 'new' }]);
    expect(toModifyInput(changing).OptionGroupName).toBe('new');
    expect(settingsInForce(changing).OptionGroupName).toBe('old');
  });
});

it('takes an emptied structure for no change', () => {
  const saved = toModifyClusterInput(dbCluster({ DBClusterIdentifier: 'c' }));
  const edited = { ...saved, ServerlessV2ScalingConfiguration: { MinCapacity: undefined, MaxCapacity: undefined } };
  expect(changesOf(saved, edited)).toEqual([]);
});
