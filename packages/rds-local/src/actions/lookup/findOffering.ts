import type { ReservedDBInstancesOffering } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import { reservedOfferings } from '../describe/reservedOfferings.ts';

/** @throws RdsError ReservedDBInstancesOfferingNotFound */
export function findOffering(id: string | undefined): ReservedDBInstancesOffering {
  const offering = reservedOfferings().find((each) => each.ReservedDBInstancesOfferingId === id?.toLowerCase());
  if (offering === undefined) {
    throw new RdsError('ReservedDBInstancesOfferingNotFound', `Reserved DB instances offering ${id} not found.`);
  }
  return offering;
}
