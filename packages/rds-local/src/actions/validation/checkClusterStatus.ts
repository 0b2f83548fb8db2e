import type { DBCluster } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';

/** @param statuses those in which RDS lets the action happen. @throws RdsError InvalidDBClusterStateFault */
export function checkClusterStatus(value: DBCluster, statuses: readonly string[]): void {
  if (statuses.includes(value.Status ?? '')) return;
  throw new RdsError(
    'InvalidDBClusterStateFault',
    `DB cluster ${value.DBClusterIdentifier} is ${value.Status}, and this is possible only when it is ` +
      `${statuses.join(' or ')}.`,
  );
}

/** Whether it is an Aurora cluster, and not a Multi-AZ DB cluster of another engine. */
export function isAuroraCluster({ Engine }: DBCluster): boolean {
  return Engine?.startsWith('aurora') ?? false;
}

/** @param what the action in words. @throws RdsError InvalidDBClusterStateFault for a Multi-AZ DB cluster */
export function checkAuroraCluster(value: DBCluster, what: string): void {
  if (isAuroraCluster(value)) return;
  throw new RdsError(
    'InvalidDBClusterStateFault',
    `DB cluster ${value.DBClusterIdentifier} is a Multi-AZ DB cluster: ${what} is for Aurora DB clusters only.`,
  );
}
