import { DescribeDBSnapshotAttributesCommand, ModifyDBSnapshotAttributeCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { availableSnapshot, OTHER_ACCOUNT } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const attributes = async (DBSnapshotIdentifier: string, client = rds.client) =>
  (await client.send(new DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier }))).DBSnapshotAttributesResult;

it('tells which accounts a snapshot is shared with', async () => {
  await availableInstance(rds);
  await availableSnapshot(rds);
  expect(await attributes('MySnapshot')).toEqual({
    DBSnapshotIdentifier: 'mysnapshot',
    DBSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: [] }],
  });
  await rds.client.send(
    new ModifyDBSnapshotAttributeCommand({
      DBSnapshotIdentifier: 'mysnapshot',
      AttributeName: 'restore',
      ValuesToAdd: [OTHER_ACCOUNT],
    }),
  );
  expect((await attributes('mysnapshot'))?.DBSnapshotAttributes).toEqual([
    { AttributeName: 'restore', AttributeValues: [OTHER_ACCOUNT] },
  ]);
});

it('is refused for what is not there', async () => {
  expect(await rejection(attributes('nosuch'))).toMatchObject({ code: 'DBSnapshotNotFound', status: 404 });
});
