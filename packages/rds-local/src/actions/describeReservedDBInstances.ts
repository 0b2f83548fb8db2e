import type { DescribeReservedDBInstancesMessage, ReservedDBInstanceMessage } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import type { Records } from '../engine/record.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { matcherOf } from './reading/filter.ts';
import { type EntriesAfter, entriesAmong, pageOfTable } from './reading/pageOfTable.ts';
import { reservedMatcher } from './reading/reservedMatcher.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeReservedDBInstances.html */
export const describeReservedDBInstances: Action<DescribeReservedDBInstancesMessage, ReservedDBInstanceMessage> = (
  input,
  { region },
) => {
  matcherOf(input.Filters, {});
  const isWanted = reservedMatcher(input);
  const { LeaseId } = input;
  const entriesAfter = entriesFor(region, input.ReservedDBInstanceId);
  const { items, Marker } = pageOfTable('DescribeReservedDBInstances', input, entriesAfter, ({ value }) =>
    isWanted(value) && (LeaseId === undefined || LeaseId === value.LeaseId) ? value : undefined,
  );
  return { ReservedDBInstances: items, Marker };
};

function entriesFor(region: Region, ReservedDBInstanceId: string | undefined): EntriesAfter<Records['ri']> {
  if (ReservedDBInstanceId === undefined) return region.reservedInstances.after;
  const id = ReservedDBInstanceId.toLowerCase();
  const record = region.reservedInstances.get(id);
  if (record === undefined) {
    throw new RdsError('ReservedDBInstanceNotFound', `Reserved DB instance ${id} not found.`);
  }
  return entriesAmong([[id, record]]);
}
