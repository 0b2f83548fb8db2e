import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { areIopsChosen, gp3Baseline } from './modifiedStorageRules.ts';
import type { NewStorageValues } from './newStorageRules.ts';
import { storageOption } from './storageRules.ts';

/** The storage of something new as RDS takes it: without what its type has by itself, or what its class cannot have. */
export function newStorageInput(input: NewStorageValues, options: readonly OrderableDBInstanceOption[]) {
  const option = storageOption(options, input);
  const { Engine, StorageType, AllocatedStorage = 0, MaxAllocatedStorage: limit = 0 } = input;
  const hasThroughput = StorageType === 'gp3' && gp3Baseline(Engine, AllocatedStorage).isChosen;
  const grows = limit > AllocatedStorage && option?.SupportsStorageAutoscaling !== false;
  return {
    Iops: areIopsChosen(Engine, input) ? input.Iops : undefined,
    StorageThroughput: hasThroughput ? input.StorageThroughput : undefined,
    MaxAllocatedStorage: grows ? limit : undefined,
    DedicatedLogVolume: option?.SupportsDedicatedLogVolume && input.DedicatedLogVolume ? true : undefined,
  };
}
