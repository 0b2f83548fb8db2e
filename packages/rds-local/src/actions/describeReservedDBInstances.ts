import type { DescribeReservedDBInstancesMessage, ReservedDBInstanceMessage } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import type { Records } from '../store/record.ts';
import { describe } from './describe/describe.ts';
import { allEntries } from './describe/entries.ts';
import { reservedMatcher } from './describe/reservedMatcher.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeReservedDBInstances.html */
export const describeReservedDBInstances = describe<DescribeReservedDBInstancesMessage, ReservedDBInstanceMessage>(
  'DescribeReservedDBInstances',
)({
  list: 'ReservedDBInstances',
  filters: {},
  selects: (input) => {
    const isAsked = reservedMatcher(input);
    return (reserved) => isAsked(reserved) && [undefined, reserved.LeaseId].includes(input.LeaseId);
  },
  named: ['ReservedDBInstanceId', findReserved],
  entries: (_input, { region }) => allEntries(region.reservedInstances),
  item: ({ value }) => value,
});

function findReserved(region: Region, name: string): Records['ri'] {
  const id = name.toLowerCase();
  const record = region.reservedInstances.get(id);
  if (record === undefined) throw new RdsError('ReservedDBInstanceNotFound', `Reserved DB instance ${id} not found.`);
  return record;
}
