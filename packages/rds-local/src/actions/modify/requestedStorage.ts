import type { DBInstance, ModifyDBInstanceMessage, PendingModifiedValues } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import { type Configuration, checkStorage } from '../validation/checkStorage.ts';

type StoragePart = 'AllocatedStorage' | 'StorageType' | 'Iops' | 'StorageThroughput';

/**
 * What a request asks for of a DB instance's storage, checked together with what is in force or waits already.
 *
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination
 */
export function requestedStorage(
  value: DBInstance,
  input: ModifyDBInstanceMessage,
  configuration: Configuration,
): Pick<PendingModifiedValues, StoragePart> {
  const isAbout = [
    input.AllocatedStorage,
    input.StorageType,
    input.Iops,
    input.StorageThroughput,
    input.MaxAllocatedStorage,
  ];
  if (isAbout.every((part) => part === undefined)) return {};
  const present = { ...value, ...value.PendingModifiedValues };
  const StorageType = input.StorageType?.toLowerCase() ?? present.StorageType;
  const isSameType = StorageType === present.StorageType;
  const AllocatedStorage = wantedSize(value.AllocatedStorage ?? 0, input.AllocatedStorage) ?? present.AllocatedStorage;
  // The baseline of gp3 grows with its size, so less than the greater baseline is not worth keeping.
  const isKept = isSameType && (StorageType !== 'gp3' || (present.Iops ?? 0) > 12_000);
  const settled = checkStorage(configuration, {
    AllocatedStorage,
    StorageType,
    Iops: input.Iops ?? (isKept ? present.Iops : undefined),
    StorageThroughput: input.StorageThroughput ?? (isKept ? present.StorageThroughput : undefined),
    MaxAllocatedStorage: input.MaxAllocatedStorage,
  });
  return {
    AllocatedStorage: settled.AllocatedStorage,
    StorageType: settled.StorageType,
    Iops: settled.Iops,
    StorageThroughput: settled.StorageThroughput,
  };
}

function wantedSize(present: number, asked: number | undefined): number | undefined {
  if (asked === undefined || asked === present) return asked;
  if (asked < present) {
    throw new RdsError(
      'InvalidParameterCombination',
      `Invalid storage size: ${asked} GiB. Storage can't become smaller than it is, ${present} GiB.`,
    );
  }
  return Math.max(asked, minGrownStorage(present));
}

// RDS rounds a small increase up to a tenth of the present size instead of refusing it.
// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html
function minGrownStorage(present: number): number {
  return Math.ceil((present * 11) / 10);
}
