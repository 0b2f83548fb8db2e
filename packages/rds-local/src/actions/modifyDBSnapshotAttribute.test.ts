import { ModifyDBSnapshotAttributeCommand, type ModifyDBSnapshotAttributeCommandInput } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { automatedSnapshotIds, availableSnapshot, OTHER_ACCOUNT, OWN_KEY } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const modify = async (differences: Partial<ModifyDBSnapshotAttributeCommandInput>) => {
  const input = { DBSnapshotIdentifier: 'mysnapshot', AttributeName: 'restore', ...differences };
  return (await rds.client.send(new ModifyDBSnapshotAttributeCommand(input))).DBSnapshotAttributesResult;
};

const answer = (...AttributeValues: string[]) => ({
  DBSnapshotIdentifier: 'mysnapshot',
  DBSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues }],
});

it('adds and removes accounts, each once', async () => {
  await availableInstance(rds);
  await availableSnapshot(rds);
  expect(await modify({ ValuesToAdd: [OTHER_ACCOUNT, 'all'] })).toEqual(answer(OTHER_ACCOUNT, 'all'));
  expect(await modify({ ValuesToAdd: [OTHER_ACCOUNT] })).toEqual(answer(OTHER_ACCOUNT, 'all'));
  expect(await modify({ ValuesToAdd: ['111111111111'], ValuesToRemove: ['all'] })).toEqual(
    answer('111111111111', OTHER_ACCOUNT),
  );
  expect(await modify({ ValuesToRemove: ['111111111111', OTHER_ACCOUNT, '333333333333'] })).toEqual(answer());
});

describe('refusals', () => {
  it.each<[string, Partial<ModifyDBSnapshotAttributeCommandInput>]>([
    ['DBSnapshotNotFound', { DBSnapshotIdentifier: 'nosuch', ValuesToAdd: ['all'] }],
    ['InvalidParameterValue', { AttributeName: 'copy', ValuesToAdd: ['all'] }],
    ['InvalidParameterValue', { ValuesToAdd: ['12345'] }],
    ['InvalidParameterValue', { ValuesToRemove: ['everybody'] }],
    ['InvalidParameterCombination', {}],
  ])('%s for %j', async (code, differences) => {
    await availableInstance(rds);
    await availableSnapshot(rds);
    expect((await rejection(modify(differences))).code).toBe(code);
  });

  it('shares no automated snapshot', async () => {
    await availableInstance(rds);
    const [DBSnapshotIdentifier] = await automatedSnapshotIds(rds);
    const refused = await rejection(modify({ DBSnapshotIdentifier, ValuesToAdd: [OTHER_ACCOUNT] }));
    expect(refused.code).toBe('InvalidDBSnapshotState');
  });

  it('makes no encrypted snapshot public, and shares none that the default key encrypts', async () => {
    await availableInstance(rds, { StorageEncrypted: true, KmsKeyId: OWN_KEY, DBInstanceClass: 'db.t3.small' });
    await availableInstance(rds, {
      DBInstanceIdentifier: 'other',
      StorageEncrypted: true,
      DBInstanceClass: 'db.t3.small',
    });
    await availableSnapshot(rds);
    await availableSnapshot(rds, 'by-default-key', 'other');
    expect((await rejection(modify({ ValuesToAdd: ['all'] }))).code).toBe('InvalidParameterValue');
    expect(await modify({ ValuesToAdd: [OTHER_ACCOUNT] })).toEqual(answer(OTHER_ACCOUNT));
    const refused = modify({ DBSnapshotIdentifier: 'by-default-key', ValuesToAdd: [OTHER_ACCOUNT] });
    expect(await rejection(refused)).toMatchObject({
      code: 'InvalidDBSnapshotState',
      message: expect.stringContaining('default KMS key'),
    });
  });

  it('shares a snapshot with twenty accounts at most', async () => {
    await availableInstance(rds);
    await availableSnapshot(rds);
    const accounts = Array.from({ length: 20 }, (_, index) => String(100_000_000_000 + index));
    await modify({ ValuesToAdd: [...accounts, 'all'] });
    expect(await rejection(modify({ ValuesToAdd: [OTHER_ACCOUNT] }))).toEqual({
      code: 'SharedSnapshotQuotaExceeded',
      message: 'A snapshot can be shared with at most 20 accounts.',
      status: 400,
    });
  });
});
