import { rule } from '@rds-console/contract/refinements';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { queryClient } from '../api.ts';
import { hasProvisionedIops, orderableOptionsQuery } from './engineChoices.ts';

interface StorageValues {
  Engine?: string | undefined;
  EngineVersion?: string | undefined;
  DBInstanceClass?: string | undefined;
  StorageType?: string | undefined;
  AllocatedStorage?: number | undefined;
  Iops?: number | undefined;
}

/** The bounds of a class with a storage type, as RDS offers them; undefined while it was not asked. */
export function storageOption(options: readonly OrderableDBInstanceOption[], values: StorageValues) {
  return options.find(
    (option) => option.DBInstanceClass === values.DBInstanceClass && option.StorageType === values.StorageType,
  );
}

function knownOption(values: StorageValues) {
  const { queryKey } = orderableOptionsQuery(values.Engine, values.EngineVersion);
  return storageOption(queryClient.getQueryData(queryKey) ?? [], values);
}

/** `20 to 65,536 GiB`, or undefined when RDS names no bounds. */
export function storageBounds(option: OrderableDBInstanceOption | undefined) {
  const { MinStorageSize: min, MaxStorageSize: max } = option ?? {};
  return min && max ? `${min.toLocaleString('en')} to ${max.toLocaleString('en')} GiB` : undefined;
}

/** The storage of a new instance is within what RDS offers for the class and storage type. */
export const allocatedStorageRule = rule<StorageValues>('AllocatedStorage', (values) => {
  const { AllocatedStorage } = values;
  if (AllocatedStorage === undefined) return 'Enter the storage in GiB.';
  const { MinStorageSize = 1, MaxStorageSize = 65_536, ...option } = knownOption(values) ?? {};
  return typeof AllocatedStorage !== 'number' ||
    (AllocatedStorage >= MinStorageSize && AllocatedStorage <= MaxStorageSize)
    ? undefined
    : `Enter ${storageBounds({ ...option, MinStorageSize, MaxStorageSize })}.`;
});

/** So are its IOPS, where the storage type has them chosen. */
export const iopsRule = rule<StorageValues>('Iops', (values) => {
  if (!hasProvisionedIops(values.StorageType)) return undefined;
  if (values.Iops === undefined) return 'Enter the IOPS.';
  const {
    MinIopsPerDbInstance: min = 0,
    MaxIopsPerGib: perGib,
    MaxIopsPerDbInstance: most = 256_000,
  } = knownOption(values) ?? {};
  const max = perGib && values.AllocatedStorage ? Math.min(most, perGib * values.AllocatedStorage) : most;
  return values.Iops >= min && values.Iops <= max
    ? undefined
    : `Enter ${min.toLocaleString('en')} to ${max.toLocaleString('en')} IOPS for this storage.`;
});
