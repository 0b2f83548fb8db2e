import {
  ModifyDBSnapshotAttributeCommand,
  ModifyDBSnapshotCommand,
  type ModifyDBSnapshotCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { automatedSnapshotIds, availableSnapshot, OTHER_ACCOUNT, snapshotNow } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const modify = async (differences: Partial<ModifyDBSnapshotCommandInput> = {}) => {
  const input = { DBSnapshotIdentifier: 'mysnapshot', EngineVersion: '8.4', ...differences };
  return (await rds.client.send(new ModifyDBSnapshotCommand(input))).DBSnapshot;
};

it('is upgrading and then available with the new version and its option group', async () => {
  await availableInstance(rds, { EngineVersion: '8.0' });
  const before = await availableSnapshot(rds);
  expect(await modify()).toEqual({ ...before, Status: 'upgrading', PercentProgress: 0 });
  expect((await rejection(modify())).code).toBe('InvalidDBSnapshotState');
  rds.pass(300);
  expect(await snapshotNow(rds)).toEqual({
    ...before,
    EngineVersion: expect.stringMatching(/^8\.4\./),
    OptionGroupName: 'default:mysql-8-4',
  });
});

describe('refusals', () => {
  it.each<[string, Partial<ModifyDBSnapshotCommandInput>]>([
    ['DBSnapshotNotFound', { DBSnapshotIdentifier: 'nosuch' }],
    ['InvalidParameterValue', { EngineVersion: '99' }],
    ['InvalidParameterCombination', { EngineVersion: '5.7' }],
    ['InvalidParameterCombination', { EngineVersion: undefined }],
    ['InvalidParameterCombination', { OptionGroupName: 'default:mysql-8-0' }],
    ['OptionGroupNotFoundFault', { OptionGroupName: 'nosuch' }],
  ])('%s for %j', async (code, differences) => {
    await availableInstance(rds, { EngineVersion: '8.0' });
    await availableSnapshot(rds);
    expect((await rejection(modify(differences))).code).toBe(code);
  });

  it('refuses automated snapshots, and those that are shared', async () => {
    await availableInstance(rds, { EngineVersion: '8.0' });
    await availableSnapshot(rds);
    const [DBSnapshotIdentifier] = await automatedSnapshotIds(rds);
    expect((await rejection(modify({ DBSnapshotIdentifier }))).code).toBe('InvalidDBSnapshotState');
    await rds.client.send(
      new ModifyDBSnapshotAttributeCommand({
        DBSnapshotIdentifier: 'mysnapshot',
        AttributeName: 'restore',
        ValuesToAdd: [OTHER_ACCOUNT],
      }),
    );
    expect((await rejection(modify())).message).toMatch(/because it is shared or public/);
  });

  it('refuses engines whose snapshots are not upgraded', async () => {
    await availableInstance(rds, { Engine: 'sqlserver-ex', DBInstanceClass: 'db.t3.small' });
    await availableSnapshot(rds);
    expect((await rejection(modify())).code).toBe('InvalidParameterValue');
  });
});
