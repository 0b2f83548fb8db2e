import { DescribeValidDBInstanceModificationsCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
});

afterEach(() => rds.close());

const describeValid = (DBInstanceIdentifier: string) =>
  rds.client.send(new DescribeValidDBInstanceModificationsCommand({ DBInstanceIdentifier }));

test('tells for each storage type how far an instance can grow', async () => {
  await availableInstance(rds, { AllocatedStorage: 300 });
  const { ValidDBInstanceModificationsMessage: valid } = await describeValid('mydb');
  const types = valid?.Storage?.map((each) => each.StorageType);
  expect(types).toEqual(expect.arrayContaining(['gp2', 'gp3', 'io1']));
  expect(valid?.Storage?.find((each) => each.StorageType === 'gp3')).toEqual({
    StorageType: 'gp3',
    StorageSize: [{ From: 300, To: 65_536, Step: 1 }],
    ProvisionedIops: [{ From: 3000, To: 64_000, Step: 1 }],
    IopsToStorageRatio: [{ From: 0.5, To: 500 }],
    ProvisionedStorageThroughput: [{ From: 125, To: 4000, Step: 1 }],
    StorageThroughputToIopsRatio: [{ From: 0, To: 0.25 }],
    SupportsStorageAutoscaling: true,
  });
});

test('an instance that is not there is told', async () => {
  expect(await rejection(describeValid('nowhere'))).toMatchObject({ code: 'DBInstanceNotFound', status: 404 });
});
