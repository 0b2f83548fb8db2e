import {
  DescribeReservedDBInstancesCommand,
  DescribeReservedDBInstancesOfferingsCommand,
  ListTagsForResourceCommand,
  PurchaseReservedDBInstancesOfferingCommand,
  type PurchaseReservedDBInstancesOfferingCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

async function offered() {
  const command = new DescribeReservedDBInstancesOfferingsCommand({ DBInstanceClass: 'db.r5.large', Duration: '1' });
  const [offering] = (await rds.client.send(command)).ReservedDBInstancesOfferings ?? [];
  if (offering === undefined) throw new Error('Nothing is offered.');
  return offering;
}

const buy = async (differences: Partial<PurchaseReservedDBInstancesOfferingCommandInput> = {}) => {
  const { ReservedDBInstancesOfferingId } = await offered();
  const input = { ReservedDBInstancesOfferingId, ReservedDBInstanceId: 'MyReservation', ...differences };
  return (await rds.client.send(new PurchaseReservedDBInstancesOfferingCommand(input))).ReservedDBInstance;
};
const stateNow = async () =>
  (await rds.client.send(new DescribeReservedDBInstancesCommand({}))).ReservedDBInstances?.[0]?.State;

it('is paid for, then active, and retired at its end', async () => {
  const offering = await offered();
  expect(await buy({ DBInstanceCount: 3 })).toEqual({
    ...offering,
    ReservedDBInstanceId: 'myreservation',
    StartTime: new Date(rds.now()),
    DBInstanceCount: 3,
    State: 'payment-pending',
    ReservedDBInstanceArn: 'arn:aws:rds:us-east-1:123456789012:ri:myreservation',
    LeaseId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  rds.pass();
  expect(await stateNow()).toBe('active');
  rds.pass(366 * 86_400);
  expect(await stateNow()).toBe('retired');
});

it('chooses a name when none is given, and keeps tags', async () => {
  const bought = await buy({ ReservedDBInstanceId: undefined, Tags: [{ Key: 'team', Value: 'blue' }] });
  expect(bought).toMatchObject({ ReservedDBInstanceId: 'ri-2025-01-06-12-00-00-000', DBInstanceCount: 1 });
  const command = new ListTagsForResourceCommand({ ResourceName: bought?.ReservedDBInstanceArn });
  expect((await rds.client.send(command)).TagList).toEqual([{ Key: 'team', Value: 'blue' }]);
});

it.each<[string, Partial<PurchaseReservedDBInstancesOfferingCommandInput>]>([
  ['ReservedDBInstancesOfferingNotFound', { ReservedDBInstancesOfferingId: 'nosuch' }],
  ['ReservedDBInstanceAlreadyExists', {}],
  ['InvalidParameterValue', { ReservedDBInstanceId: '-' }],
  ['InvalidParameterValue', { DBInstanceCount: 0 }],
  ['ReservedDBInstanceQuotaExceeded', { ReservedDBInstanceId: 'more', DBInstanceCount: 40 }],
])('%s for %j', async (code, differences) => {
  await buy();
  expect((await rejection(buy(differences))).code).toBe(code);
});
