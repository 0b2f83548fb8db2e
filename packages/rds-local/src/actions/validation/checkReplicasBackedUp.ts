import type { DBInstance } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';

/**
 * A source of read replicas keeps its automated backups, which replicas are made from.
 *
 * @param days how long backups are to be kept
 * @throws RdsError InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html, BackupRetentionPeriod
 */
export function checkReplicasBackedUp(value: DBInstance, days: number): void {
  const replicas = value.ReadReplicaDBInstanceIdentifiers ?? [];
  if (days > 0 || replicas.length === 0) return;
  throw new RdsError(
    'InvalidParameterCombination',
    `The backup retention period cannot be 0: ${value.DBInstanceIdentifier} is the source of ${replicas.join(', ')}.`,
  );
}
