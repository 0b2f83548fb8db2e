import {
  CopyDBClusterSnapshotCommand,
  type CopyDBClusterSnapshotCommandInput,
  ModifyDBClusterSnapshotAttributeCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { availableClusterSnapshot, clusterSnapshotNow, OTHER_ACCOUNT, OWN_KEY } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const SOURCE_ARN = 'arn:aws:rds:us-east-1:123456789012:cluster-snapshot:mysnapshot';

const copy = async (differences: Partial<CopyDBClusterSnapshotCommandInput> = {}, client = rds.client) => {
  const input = {
    SourceDBClusterSnapshotIdentifier: 'mysnapshot',
    TargetDBClusterSnapshotIdentifier: 'mycopy',
    ...differences,
  };
  return (await client.send(new CopyDBClusterSnapshotCommand(input))).DBClusterSnapshot;
};

it('is copying and then available, with the setting for IAM database authentication', async () => {
  await availableCluster(rds, { EnableIAMDatabaseAuthentication: true });
  const source = await availableClusterSnapshot(rds);
  expect(await copy()).toEqual({
    ...source,
    DBClusterSnapshotIdentifier: 'mycopy',
    DBClusterSnapshotArn: 'arn:aws:rds:us-east-1:123456789012:cluster-snapshot:mycopy',
    SourceDBClusterSnapshotArn: SOURCE_ARN,
    SnapshotCreateTime: new Date(rds.now()),
    Status: 'copying',
    PercentProgress: 0,
  });
  rds.pass(120);
  expect(await clusterSnapshotNow(rds, 'mycopy')).toMatchObject({
    Status: 'available',
    PercentProgress: 100,
    IAMDatabaseAuthenticationEnabled: true,
  });
});

it('takes tags along when it is asked to, and another key', async () => {
  await availableCluster(rds, {
    CopyTagsToSnapshot: true,
    Tags: [{ Key: 'team', Value: 'blue' }],
    StorageEncrypted: true,
  });
  await availableClusterSnapshot(rds);
  expect(await copy({ CopyTags: true, KmsKeyId: OWN_KEY })).toMatchObject({
    TagList: [{ Key: 'team', Value: 'blue' }],
    StorageEncrypted: true,
    KmsKeyId: OWN_KEY,
  });
});

it('copies from other regions and what other accounts share', async () => {
  await availableCluster(rds);
  await availableClusterSnapshot(rds);
  const fromHere = { SourceDBClusterSnapshotIdentifier: SOURCE_ARN };
  const far = await copy(fromHere, rds.clientIn('eu-west-1'));
  expect(far?.DBClusterSnapshotArn).toBe('arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:mycopy');
  const other = rds.clientOf(OTHER_ACCOUNT);
  expect((await rejection(copy(fromHere, other))).code).toBe('DBClusterSnapshotNotFoundFault');
  await rds.client.send(
    new ModifyDBClusterSnapshotAttributeCommand({
      DBClusterSnapshotIdentifier: 'mysnapshot',
      AttributeName: 'restore',
      ValuesToAdd: [OTHER_ACCOUNT],
    }),
  );
  expect((await copy(fromHere, other))?.Status).toBe('copying');
});

it.each<[string, Partial<CopyDBClusterSnapshotCommandInput>]>([
  ['DBClusterSnapshotNotFoundFault', { SourceDBClusterSnapshotIdentifier: 'nosuch' }],
  ['DBClusterSnapshotAlreadyExistsFault', { TargetDBClusterSnapshotIdentifier: 'mysnapshot' }],
  ['InvalidParameterValue', { TargetDBClusterSnapshotIdentifier: 'a--b' }],
  ['InvalidParameterCombination', { KmsKeyId: OWN_KEY }],
])('refuses with %s for %j', async (code, differences) => {
  await availableCluster(rds);
  await availableClusterSnapshot(rds);
  expect((await rejection(copy(differences))).code).toBe(code);
});

it('refuses a snapshot that is itself being copied', async () => {
  await availableCluster(rds);
  await availableClusterSnapshot(rds);
  await copy();
  const answer = copy({
    SourceDBClusterSnapshotIdentifier: 'mycopy',
    TargetDBClusterSnapshotIdentifier: 'second',
  });
  expect((await rejection(answer)).code).toBe('InvalidDBClusterSnapshotStateFault');
});
