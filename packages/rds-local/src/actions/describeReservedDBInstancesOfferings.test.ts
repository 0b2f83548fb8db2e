import {
  DescribeReservedDBInstancesOfferingsCommand,
  type DescribeReservedDBInstancesOfferingsCommandInput,
  paginateDescribeReservedDBInstancesOfferings,
  type ReservedDBInstancesOffering,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RESERVED_PRODUCTS } from '../catalog/data/reservedOfferings.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const find = async (input: DescribeReservedDBInstancesOfferingsCommandInput) =>
  (await rds.client.send(new DescribeReservedDBInstancesOfferingsCommand(input))).ReservedDBInstancesOfferings ?? [];

const ONE = {
  DBInstanceClass: 'db.r5.large',
  ProductDescription: 'postgresql',
  OfferingType: 'Partial Upfront',
  Duration: '1',
  MultiAZ: true,
};

it('finds the one offering that everything is said of', async () => {
  const offerings = await find(ONE);
  expect(offerings).toEqual([
    {
      ReservedDBInstancesOfferingId: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      DBInstanceClass: 'db.r5.large',
      Duration: 31_536_000,
      FixedPrice: expect.any(Number),
      UsagePrice: 0,
      CurrencyCode: 'USD',
      ProductDescription: 'postgresql',
      OfferingType: 'Partial Upfront',
      MultiAZ: true,
      RecurringCharges: [{ RecurringChargeAmount: expect.any(Number), RecurringChargeFrequency: 'Hourly' }],
    },
  ]);
  const { ReservedDBInstancesOfferingId } = offerings[0] ?? {};
  expect(await find({ ReservedDBInstancesOfferingId })).toEqual(offerings);
  expect(await find({ ...ONE, Duration: '31536000' })).toEqual(offerings);
});

it('finds products by a part of their name', async () => {
  const products = (await find({ ...ONE, ProductDescription: 'MySQL', MultiAZ: undefined })).map(
    ({ ProductDescription, MultiAZ }) => `${ProductDescription} ${MultiAZ}`,
  );
  expect(products.toSorted()).toEqual(['aurora-mysql false', 'mysql false', 'mysql true']);
});

it('offers every identifier once, and nothing for three years without paying something at once', async () => {
  const all: ReservedDBInstancesOffering[] = [];
  for await (const page of paginateDescribeReservedDBInstancesOfferings({ client: rds.client }, {})) {
    all.push(...(page.ReservedDBInstancesOfferings ?? []));
  }
  const products = (offerings: readonly { ProductDescription?: string }[]) =>
    new Set(offerings.map((each) => each.ProductDescription));
  expect(products(all)).toEqual(products(RESERVED_PRODUCTS));
  expect(new Set(all.map((each) => each.ReservedDBInstancesOfferingId)).size).toBe(all.length);
  expect(all.filter((each) => each.Duration === 94_608_000 && each.OfferingType === 'No Upfront')).toEqual([]);
});

it.each<[string, DescribeReservedDBInstancesOfferingsCommandInput]>([
  ['ReservedDBInstancesOfferingNotFound', { ReservedDBInstancesOfferingId: 'nosuch' }],
  ['InvalidParameterValue', { Duration: '2' }],
  ['InvalidParameterValue', { OfferingType: 'Heavy Utilization' }],
  ['InvalidParameterValue', { MaxRecords: 5 }],
  ['InvalidParameterValue', { Filters: [{ Name: 'x', Values: ['x'] }] }],
])('%s for %j', async (code, input) => {
  expect((await rejection(find(input))).code).toBe(code);
});
