import {
  DescribeReservedDBInstancesCommand,
  type DescribeReservedDBInstancesCommandInput,
  DescribeReservedDBInstancesOfferingsCommand,
  PurchaseReservedDBInstancesOfferingCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

async function buy(ReservedDBInstanceId: string, DBInstanceClass: string) {
  const { ReservedDBInstancesOfferings } = await rds.client.send(
    new DescribeReservedDBInstancesOfferingsCommand({
      DBInstanceClass,
      Duration: '3',
      OfferingType: 'All Upfront',
      ProductDescription: 'postgresql',
      MultiAZ: true,
    }),
  );
  const ReservedDBInstancesOfferingId = ReservedDBInstancesOfferings?.[0]?.ReservedDBInstancesOfferingId;
  const command = new PurchaseReservedDBInstancesOfferingCommand({
    ReservedDBInstancesOfferingId,
    ReservedDBInstanceId,
  });
  return (await rds.client.send(command)).ReservedDBInstance;
}

const find = async (input: DescribeReservedDBInstancesCommandInput = {}) =>
  ((await rds.client.send(new DescribeReservedDBInstancesCommand(input))).ReservedDBInstances ?? []).map(
    ({ ReservedDBInstanceId }) => ReservedDBInstanceId,
  );

it('finds reservations by all that is said of them', async () => {
  const large = await buy('large', 'db.r5.large');
  await buy('bigger', 'db.r5.xlarge');
  expect(await find()).toEqual(['bigger', 'large']);
  expect(await find({ ReservedDBInstanceId: 'Large' })).toEqual(['large']);
  expect(await find({ LeaseId: large?.LeaseId })).toEqual(['large']);
  expect(await find({ ReservedDBInstancesOfferingId: large?.ReservedDBInstancesOfferingId })).toEqual(['large']);
  expect(await find({ DBInstanceClass: 'db.r5.xlarge' })).toEqual(['bigger']);
  expect(await find({ Duration: '94608000', OfferingType: 'All Upfront', MultiAZ: true })).toHaveLength(2);
  expect(await find({ Duration: '1' })).toEqual([]);
  expect(await find({ ProductDescription: 'mysql' })).toEqual([]);
});

it.each<[string, DescribeReservedDBInstancesCommandInput]>([
  ['ReservedDBInstanceNotFound', { ReservedDBInstanceId: 'nosuch' }],
  ['InvalidParameterValue', { Duration: '2' }],
  ['InvalidParameterValue', { MaxRecords: 500 }],
])('%s for %j', async (code, input) => {
  expect((await rejection(find(input))).code).toBe(code);
});
