import type {
  DescribeReservedDBInstancesOfferingsMessage,
  ReservedDBInstancesOfferingMessage,
} from '@aws-sdk/client-rds';
import { describe } from './describe/describe.ts';
import { entriesBy } from './describe/entries.ts';
import { reservedMatcher } from './describe/reservedMatcher.ts';
import { reservedOfferings } from './describe/reservedOfferings.ts';
import { findOffering } from './lookup/findOffering.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeReservedDBInstancesOfferings.html */
export const describeReservedDBInstancesOfferings = describe<
  DescribeReservedDBInstancesOfferingsMessage,
  ReservedDBInstancesOfferingMessage
>('DescribeReservedDBInstancesOfferings')({
  list: 'ReservedDBInstancesOfferings',
  filters: {},
  selects: reservedMatcher,
  named: ['ReservedDBInstancesOfferingId', (_region, id) => findOffering(id)],
  entries: () => entriesBy(reservedOfferings(), (offering) => offering.ReservedDBInstancesOfferingId),
  item: (offering) => offering,
});
