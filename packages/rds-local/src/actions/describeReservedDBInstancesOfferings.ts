import type {
  DescribeReservedDBInstancesOfferingsMessage,
  ReservedDBInstancesOfferingMessage,
} from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { matcherOf } from './reading/filter.ts';
import { page } from './reading/page.ts';
import { reservedMatcher } from './reading/reservedMatcher.ts';
import { reservedOfferings } from './reading/reservedOfferings.ts';
import { findOffering } from './rules/findOffering.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeReservedDBInstancesOfferings.html */
export const describeReservedDBInstancesOfferings: Action<
  DescribeReservedDBInstancesOfferingsMessage,
  ReservedDBInstancesOfferingMessage
> = (input) => {
  matcherOf(input.Filters, {});
  const isWanted = reservedMatcher(input);
  const { ReservedDBInstancesOfferingId } = input;
  const offerings =
    ReservedDBInstancesOfferingId === undefined ? reservedOfferings() : [findOffering(ReservedDBInstancesOfferingId)];
  const { items, Marker } = page(
    'DescribeReservedDBInstancesOfferings',
    offerings.filter(isWanted),
    (offering) => offering.ReservedDBInstancesOfferingId,
    input,
  );
  return { ReservedDBInstancesOfferings: items, Marker };
};
