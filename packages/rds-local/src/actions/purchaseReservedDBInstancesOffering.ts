import type {
  PurchaseReservedDBInstancesOfferingMessage,
  PurchaseReservedDBInstancesOfferingResult,
} from '@aws-sdk/client-rds';
import { rdsArn } from '../engine/arn.ts';
import { millisecondsFor } from '../engine/durations.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import { newUuid } from '../engine/resourceId.ts';
import type { Records } from '../store/record.ts';
import type { Action } from './action.ts';
import { findOffering } from './lookup/findOffering.ts';
import { checkIdentifier } from './validation/checkIdentifier.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PurchaseReservedDBInstancesOffering.html */
export const purchaseReservedDBInstancesOffering: Action<
  PurchaseReservedDBInstancesOfferingMessage,
  PurchaseReservedDBInstancesOfferingResult
> = (input, { region, now }) => {
  const offering = findOffering(input.ReservedDBInstancesOfferingId);
  const { DBInstanceCount = 1 } = input;
  if (!Number.isInteger(DBInstanceCount) || DBInstanceCount < 1) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid DB instance count: ${DBInstanceCount}. It must be at least 1.`,
    );
  }
  const id = checkIdentifier('ReservedDBInstanceId', input.ReservedDBInstanceId ?? usualId(now), 63);
  if (region.reservedInstances.get(id) !== undefined) {
    throw new RdsError('ReservedDBInstanceAlreadyExists', `Reserved DB instance ${id} already exists.`);
  }
  checkQuota(region, DBInstanceCount);
  const { Duration = 0 } = offering;
  const record: Records['ri'] = {
    value: {
      ReservedDBInstanceId: id,
      ...offering,
      StartTime: new Date(now),
      DBInstanceCount,
      State: 'payment-pending',
      ReservedDBInstanceArn: rdsArn(region, 'ri', id),
      LeaseId: newUuid(region.random),
    },
    steps: [
      { at: now + millisecondsFor('paying for a reservation', region.speed), set: { State: 'active' } },
      { at: now + Duration * 1000, set: { State: 'retired' } },
    ],
    tags: withTags([], input.Tags),
  };
  region.reservedInstances.put(id, record);
  return { ReservedDBInstance: record.value };
};

function checkQuota(region: Region, DBInstanceCount: number): void {
  const reserved = region.reservedInstances
    .list()
    .filter(({ value }) => value.State !== 'retired')
    .reduce((sum, { value }) => sum + (value.DBInstanceCount ?? 0), 0);
  if (reserved + DBInstanceCount <= region.quotas.ReservedDBInstances) return;
  throw new RdsError(
    'ReservedDBInstanceQuotaExceeded',
    `Reserved DB instance quota exceeded: ${region.quotas.ReservedDBInstances} in this region.`,
  );
}

// RDS names a reservation after the moment at which it was bought.
function usualId(now: number): string {
  return `ri-${new Date(now).toISOString().replace(/[T:.]/g, '-').replace('Z', '')}`;
}
