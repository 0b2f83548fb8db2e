import type { OrderableDBInstanceOption } from '@aws-sdk/client-rds';
import { findOrderable } from '../../catalog/orderableOptions.ts';
import { RdsError } from '../../engine/rdsError.ts';

/** What decides which storage can be had. */
export interface Configuration {
  Engine: string;
  EngineVersion: string;
  DBInstanceClass: string | undefined;
}

/** The storage of a DB instance: sizes in GiB, `StorageThroughput` in MiB/s. */
export interface StorageSettings {
  AllocatedStorage: number;
  StorageType: string;
  Iops?: number;
  StorageThroughput?: number;
  MaxAllocatedStorage?: number;
}

/** What is asked of storage; zero IOPS or throughput means none of one's own. */
export type StorageRequest = Partial<StorageSettings>;

const TYPES = ['gp2', 'gp3', 'io1', 'io2', 'standard'];

/**
 * The storage that a DB instance gets, complete.
 *
 * @param wish what the request says, or what is in force where it says nothing
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination, StorageTypeNotSupported
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
 */
export function checkStorage(configuration: Configuration, requested: StorageRequest): StorageSettings {
  const { Engine } = configuration;
  const StorageType = requested.StorageType?.toLowerCase() ?? (requested.Iops ? 'io1' : 'gp3');
  const option = storageOption(configuration, StorageType);
  const AllocatedStorage = checkedSize(Engine, StorageType, requested.AllocatedStorage, option);
  checkMaxAllocatedStorage(AllocatedStorage, requested.MaxAllocatedStorage, option);
  return {
    AllocatedStorage,
    StorageType,
    MaxAllocatedStorage: requested.MaxAllocatedStorage,
    ...(StorageType === 'gp3'
      ? gp3Performance(Engine, AllocatedStorage, requested, option)
      : performance(StorageType, AllocatedStorage, requested, option)),
  };
}

function storageOption(configuration: Configuration, type: string): OrderableDBInstanceOption {
  if (!TYPES.includes(type)) throw new RdsError('InvalidParameterValue', `Invalid storage type: ${type}`);
  const { Engine, EngineVersion, DBInstanceClass = '' } = configuration;
  const option = findOrderable(Engine, EngineVersion, DBInstanceClass, type);
  if (option === undefined) {
    throw new RdsError(
      'StorageTypeNotSupported',
      `Storage type ${type} is not supported for ${Engine} ${EngineVersion} on ${DBInstanceClass}.`,
    );
  }
  return option;
}

function checkedSize(
  engine: string,
  type: string,
  size: number | undefined,
  { MinStorageSize: min = 0, MaxStorageSize: max = Number.POSITIVE_INFINITY }: OrderableDBInstanceOption,
): number {
  if (size !== undefined && Number.isInteger(size) && size >= min && size <= max) return size;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid storage size for engine name ${engine} and storage type ${type}: ${size ?? 'none was given'}. ` +
      `AllocatedStorage must be from ${min} to ${max} GiB.`,
  );
}

// The same value as AllocatedStorage turns autoscaling off.
// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html
function checkMaxAllocatedStorage(size: number, max: number | undefined, option: OrderableDBInstanceOption): void {
  if (max === undefined) return;
  if (option.SupportsStorageAutoscaling === false) {
    throw new RdsError(
      'InvalidParameterCombination',
      `Storage autoscaling is not supported for storage type ${option.StorageType}.`,
    );
  }
  const maxAllocated = option.MaxStorageSize ?? Number.POSITIVE_INFINITY;
  if (Number.isInteger(max) && max >= size && max <= maxAllocated) return;
  throw new RdsError(
    'InvalidParameterCombination',
    `Invalid max storage size: ${max}. It must be from the allocated storage, ${size}, to ${maxAllocated} GiB.`,
  );
}

function performance(
  type: string,
  size: number,
  requested: StorageRequest,
  option: OrderableDBInstanceOption,
): { Iops?: number } {
  if (requested.StorageThroughput) {
    throw new RdsError('InvalidParameterCombination', `You can't specify storage throughput for storage type ${type}.`);
  }
  if (!option.SupportsIops) {
    if (requested.Iops)
      throw new RdsError('InvalidParameterCombination', `You can't specify IOPS for storage type ${type}.`);
    return {};
  }
  if (!requested.Iops)
    throw new RdsError('InvalidParameterCombination', `You must specify IOPS for storage type ${type}.`);
  checkIops(requested.Iops, size, option.MinIopsPerDbInstance ?? 1, option);
  return { Iops: requested.Iops };
}

interface Performance {
  Iops: number;
  StorageThroughput: number;
}

const SMALL: Performance = { Iops: 3000, StorageThroughput: 125 };
/** From a certain size on, RDS spreads a volume over four. */
const STRIPED: Performance = { Iops: 12_000, StorageThroughput: 500 };

// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage
function gp3Performance(
  engine: string,
  size: number,
  requested: StorageRequest,
  option: OrderableDBInstanceOption,
): Performance {
  const isSqlServer = engine.startsWith('sqlserver');
  const stripedFrom = engine.startsWith('oracle') ? 200 : 400;
  const isStriped = !isSqlServer && size >= stripedFrom;
  const baseline = isStriped ? STRIPED : SMALL;
  const Iops = requested.Iops || baseline.Iops;
  const StorageThroughput = requested.StorageThroughput || baseline.StorageThroughput;
  if (!isStriped && !isSqlServer) {
    if (Iops === baseline.Iops && StorageThroughput === baseline.StorageThroughput) return baseline;
    throw new RdsError(
      'InvalidParameterCombination',
      `You can't specify IOPS or storage throughput for engine ${engine} and a storage size less than ${stripedFrom}.`,
    );
  }
  checkIops(Iops, size, baseline.Iops, option);
  const maxAllocated = option.MaxStorageThroughputPerDbInstance ?? Number.POSITIVE_INFINITY;
  if (StorageThroughput < baseline.StorageThroughput || StorageThroughput > maxAllocated) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid storage throughput: ${StorageThroughput}. It must be from ${baseline.StorageThroughput} to ${maxAllocated} MiB/s.`,
    );
  }
  return { Iops, StorageThroughput };
}

function checkIops(iops: number, size: number, minIops: number, option: OrderableDBInstanceOption): void {
  const { MinIopsPerGib = 0, MaxIopsPerGib = Number.POSITIVE_INFINITY } = option;
  const min = Math.max(minIops, Math.ceil(MinIopsPerGib * size));
  // A baseline is granted whatever the size.
  const max = Math.max(
    minIops,
    Math.min(option.MaxIopsPerDbInstance ?? Number.POSITIVE_INFINITY, MaxIopsPerGib * size),
  );
  if (Number.isInteger(iops) && iops >= min && iops <= max) return;
  throw new RdsError(
    'InvalidParameterCombination',
    `Invalid IOPS: ${iops}. For ${size} GiB of storage type ${option.StorageType} they must be from ${min} to ${max}.`,
  );
}
