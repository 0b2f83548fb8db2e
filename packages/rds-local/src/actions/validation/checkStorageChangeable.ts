import type { PendingModifiedValues } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import type { InstanceRecord } from '../../store/record.ts';

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.ModifyingExisting.html: six hours between two changes. */
const LOCKED_MS = 6 * 60 * 60 * 1000;

const STORAGE = ['AllocatedStorage', 'StorageType', 'Iops', 'StorageThroughput'] as const;

/**
 * Refuses another change of an instance's storage while it is optimized, and for six hours after the last one.
 *
 * @throws RdsError InvalidParameterCombination
 */
export function checkStorageChangeable(
  record: InstanceRecord,
  requestedChanges: PendingModifiedValues,
  now: number,
): void {
  const { value, storageChangedAt } = record;
  if (storageChangedAt === undefined) return;
  const isChange = STORAGE.some(
    (part) => requestedChanges[part] !== undefined && requestedChanges[part] !== value[part],
  );
  const isOptimizing = value.DBInstanceStatus === 'storage-optimization';
  if (!isChange || value.DBInstanceStatus === 'storage-full') return;
  if (!isOptimizing && now >= storageChangedAt + LOCKED_MS) return;
  throw new RdsError(
    'InvalidParameterCombination',
    "You can't currently modify the storage of this DB instance because the previous storage change is being optimized.",
  );
}
