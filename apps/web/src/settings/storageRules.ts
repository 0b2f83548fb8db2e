import { storageOption } from '@rds-console/contract/orderable';
import { rule } from '@rds-console/contract/refinements';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { knownOptions } from './engineChoices.ts';

interface StorageValues {
  Engine?: string | undefined;
  EngineVersion?: string | undefined;
  DBInstanceClass?: string | undefined;
  StorageType?: string | undefined;
  AllocatedStorage?: number | undefined;
  Iops?: number | undefined;
}

/** The same as far as RDS has said it to this window. */
export function knownOption(values: StorageValues) {
  return storageOption(knownOptions(values.Engine, values.EngineVersion), values);
}

/** `20 to 65,536 GiB`, or undefined when RDS names no bounds. */
export function storageBounds(option: OrderableDBInstanceOption | undefined) {
  const { MinStorageSize: min, MaxStorageSize: max } = option ?? {};
  return min && max ? `${min.toLocaleString()} to ${max.toLocaleString()} GiB` : undefined;
}

/**
 * From how many to how many IOPS a storage can have.
 *
 * @param AllocatedStorage GiB; the bounds for every size while it is not a number yet
 */
export function iopsRange(option: OrderableDBInstanceOption | undefined, AllocatedStorage: number | undefined) {
  const { MinIopsPerDbInstance = 1, MaxIopsPerDbInstance = 256_000, MinIopsPerGib = 0, MaxIopsPerGib } = option ?? {};
  const size = typeof AllocatedStorage === 'number' ? AllocatedStorage : undefined;
  const min = Math.max(MinIopsPerDbInstance, Math.ceil(MinIopsPerGib * (size ?? 0)));
  const most = MaxIopsPerGib && size ? Math.min(MaxIopsPerDbInstance, MaxIopsPerGib * size) : MaxIopsPerDbInstance;
  return { min, max: Math.max(min, most) };
}

/** `1,000 to 5,000 IOPS`. */
export function iopsBounds({ min, max }: ReturnType<typeof iopsRange>) {
  return `${min.toLocaleString()} to ${max.toLocaleString()} IOPS`;
}

/** The storage of a new instance is within what RDS offers for the class and storage type. */
export const allocatedStorageRule = rule<StorageValues>('AllocatedStorage', allocatedStorageComplaint);

/** Why the storage of something new cannot have its size. */
export function allocatedStorageComplaint(values: StorageValues) {
  const { AllocatedStorage } = values;
  if (AllocatedStorage === undefined) return 'Enter the storage in GiB.';
  const { MinStorageSize = 1, MaxStorageSize = 65_536, ...option } = knownOption(values) ?? {};
  return typeof AllocatedStorage !== 'number' ||
    (AllocatedStorage >= MinStorageSize && AllocatedStorage <= MaxStorageSize)
    ? undefined
    : `Enter ${storageBounds({ ...option, MinStorageSize, MaxStorageSize })}.`;
}
