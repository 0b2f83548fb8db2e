import {
  DescribeDBClusterSnapshotAttributesCommand,
  ModifyDBClusterSnapshotAttributeCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { availableClusterSnapshot, OTHER_ACCOUNT } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const attributes = async (DBClusterSnapshotIdentifier: string, client = rds.client) =>
  (await client.send(new DescribeDBClusterSnapshotAttributesCommand({ DBClusterSnapshotIdentifier })))
    .DBClusterSnapshotAttributesResult;

it('tells which accounts a snapshot is shared with', async () => {
  await availableCluster(rds);
  await availableClusterSnapshot(rds);
  expect(await attributes('MySnapshot')).toEqual({
    DBClusterSnapshotIdentifier: 'mysnapshot',
    DBClusterSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: [] }],
  });
  await rds.client.send(
    new ModifyDBClusterSnapshotAttributeCommand({
      DBClusterSnapshotIdentifier: 'mysnapshot',
      AttributeName: 'restore',
      ValuesToAdd: [OTHER_ACCOUNT],
    }),
  );
  expect((await attributes('mysnapshot'))?.DBClusterSnapshotAttributes).toEqual([
    { AttributeName: 'restore', AttributeValues: [OTHER_ACCOUNT] },
  ]);
});

it('is refused for what is not there', async () => {
  expect(await rejection(attributes('nosuch'))).toMatchObject({ code: 'DBClusterSnapshotNotFoundFault', status: 404 });
});
