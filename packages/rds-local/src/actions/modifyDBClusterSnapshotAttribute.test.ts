import {
  ModifyDBClusterSnapshotAttributeCommand,
  type ModifyDBClusterSnapshotAttributeCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { availableClusterSnapshot, OTHER_ACCOUNT, OWN_KEY } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const modify = async (differences: Partial<ModifyDBClusterSnapshotAttributeCommandInput>) => {
  const input = { DBClusterSnapshotIdentifier: 'mysnapshot', AttributeName: 'restore', ...differences };
  return (await rds.client.send(new ModifyDBClusterSnapshotAttributeCommand(input))).DBClusterSnapshotAttributesResult;
};

const answer = (...AttributeValues: string[]) => ({
  DBClusterSnapshotIdentifier: 'mysnapshot',
  DBClusterSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues }],
});

it('adds and removes accounts, each once', async () => {
  await availableCluster(rds);
  await availableClusterSnapshot(rds);
  expect(await modify({ ValuesToAdd: [OTHER_ACCOUNT, 'all'] })).toEqual(answer(OTHER_ACCOUNT, 'all'));
  expect(await modify({ ValuesToAdd: [OTHER_ACCOUNT] })).toEqual(answer(OTHER_ACCOUNT, 'all'));
  expect(await modify({ ValuesToAdd: ['111111111111'], ValuesToRemove: ['all'] })).toEqual(
    answer('111111111111', OTHER_ACCOUNT),
  );
  expect(await modify({ ValuesToRemove: ['111111111111', OTHER_ACCOUNT, '333333333333'] })).toEqual(answer());
});

describe('refusals', () => {
  it.each<[string, Partial<ModifyDBClusterSnapshotAttributeCommandInput>]>([
    ['DBClusterSnapshotNotFoundFault', { DBClusterSnapshotIdentifier: 'nosuch', ValuesToAdd: ['all'] }],
    ['InvalidParameterValue', { AttributeName: 'copy', ValuesToAdd: ['all'] }],
    ['InvalidParameterValue', { ValuesToAdd: ['12345'] }],
    ['InvalidParameterValue', { ValuesToRemove: ['everybody'] }],
    ['InvalidParameterCombination', {}],
  ])('%s for %j', async (code, differences) => {
    await availableCluster(rds);
    await availableClusterSnapshot(rds);
    expect((await rejection(modify(differences))).code).toBe(code);
  });

  it('makes no encrypted snapshot public, and shares none that the default key encrypts', async () => {
    await availableCluster(rds, { StorageEncrypted: true, KmsKeyId: OWN_KEY });
    await availableCluster(rds, {
      DBClusterIdentifier: 'other',
      StorageEncrypted: true,
    });
    await availableClusterSnapshot(rds);
    await availableClusterSnapshot(rds, 'by-default-key', 'other');
    expect((await rejection(modify({ ValuesToAdd: ['all'] }))).code).toBe('InvalidParameterValue');
    expect(await modify({ ValuesToAdd: [OTHER_ACCOUNT] })).toEqual(answer(OTHER_ACCOUNT));
    const refused = modify({ DBClusterSnapshotIdentifier: 'by-default-key', ValuesToAdd: [OTHER_ACCOUNT] });
    expect(await rejection(refused)).toMatchObject({
      code: 'InvalidDBClusterSnapshotStateFault',
      message: expect.stringContaining('default KMS key'),
    });
  });

  it('shares a snapshot with twenty accounts at most', async () => {
    await availableCluster(rds);
    await availableClusterSnapshot(rds);
    const accounts = Array.from({ length: 20 }, (_, index) => String(100_000_000_000 + index));
    await modify({ ValuesToAdd: [...accounts, 'all'] });
    expect(await rejection(modify({ ValuesToAdd: [OTHER_ACCOUNT] }))).toEqual({
      code: 'SharedSnapshotQuotaExceeded',
      message: 'A snapshot can be shared with at most 20 accounts.',
      status: 400,
    });
  });
});
