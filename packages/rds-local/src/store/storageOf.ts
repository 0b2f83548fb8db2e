import type { DBInstance } from '@aws-sdk/client-rds';
import type { AnyRecord, Kind } from './record.ts';

/** How many GiB a record counts against the storage quota: the storage of DB instances outside clusters. */
export function storageOf(kind: Kind, { value }: AnyRecord): number {
  if (kind !== 'db' || !('AllocatedStorage' in value)) return 0;
  const isMember = 'DBClusterIdentifier' in value && value.DBClusterIdentifier !== undefined;
  const { PendingModifiedValues: pending } = value as DBInstance;
  // Pending storage counts, so that two databases can't reserve the same quota.
  return isMember ? 0 : Math.max(value.AllocatedStorage ?? 0, pending?.AllocatedStorage ?? 0);
}
