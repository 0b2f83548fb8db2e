import type { DBInstance } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';

/** @param statuses those in which RDS lets the action happen. @throws RdsError InvalidDBInstanceState */
export function checkInstanceStatus(value: DBInstance, statuses: readonly string[]): void {
  if (statuses.includes(value.DBInstanceStatus ?? '')) return;
  throw new RdsError(
    'InvalidDBInstanceState',
    `Instance ${value.DBInstanceIdentifier} is ${value.DBInstanceStatus}, and this is possible only when it is ` +
      `${statuses.join(' or ')}.`,
  );
}
