import {
  areIopsChosen,
  gp3Baseline,
  hasProvisionedIops,
  isThroughputChosen,
  type OptionsOf,
  storageOption,
} from '@rds-console/contract/orderable';
import { rule } from '@rds-console/contract/refinements';
import type { DBInstance, OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { DatabaseValues } from '../form/formWith.ts';

/** What a form says of storage: sizes in GiB, throughput in MiB/s. */
export type StorageValues = Pick<
  DatabaseValues,
  | 'EngineVersion'
  | 'DBInstanceClass'
  | 'StorageType'
  | 'AllocatedStorage'
  | 'Iops'
  | 'StorageThroughput'
  | 'MaxAllocatedStorage'
>;

/** What a form for a new instance, or a new Multi-AZ DB cluster, says of storage. */
export interface NewStorageValues extends StorageValues {
  Engine: string;
}

type Option = OrderableDBInstanceOption | undefined;

/** `20 to 65,536 GiB`, or undefined when RDS names no bounds. */
export function storageBounds(
  option: Pick<OrderableDBInstanceOption, 'MinStorageSize' | 'MaxStorageSize'> | undefined,
) {
  const { MinStorageSize: min, MaxStorageSize: max } = option ?? {};
  return min && max ? `${min.toLocaleString()} to ${max.toLocaleString()} GiB` : undefined;
}

/**
 * From how many to how many IOPS a storage can have.
 *
 * @param AllocatedStorage GiB; the bounds for every size while it is not a number yet
 */
export function iopsRange(option: Option, AllocatedStorage: number | undefined) {
  const { MinIopsPerDbInstance = 1, MaxIopsPerDbInstance = 256_000, MinIopsPerGib = 0, MaxIopsPerGib } = option ?? {};
  const size = typeof AllocatedStorage === 'number' ? AllocatedStorage : undefined;
  const min = Math.max(MinIopsPerDbInstance, Math.ceil(MinIopsPerGib * (size ?? 0)));
  const most = MaxIopsPerGib && size ? Math.min(MaxIopsPerDbInstance, MaxIopsPerGib * size) : MaxIopsPerDbInstance;
  return { min, max: Math.max(min, most) };
}

/** The same of any volume, gp3 included. */
export function iopsRangeOf(Engine: string | undefined, values: StorageValues, option: Option) {
  const range = iopsRange(option, values.AllocatedStorage);
  if (values.StorageType !== 'gp3') return range;
  const min = gp3Baseline(Engine, values.AllocatedStorage).Iops;
  return { min, max: Math.max(min, range.max) };
}

/** `1,000 to 5,000 IOPS`. */
export function iopsBounds({ min, max }: ReturnType<typeof iopsRange>) {
  return `${min.toLocaleString()} to ${max.toLocaleString()} IOPS`;
}

/** RDS grows storage by at least so much at a time. */
export function minGrownStorage(AllocatedStorage: number) {
  return Math.ceil((AllocatedStorage * 11) / 10);
}

/**
 * The rules of the storage of a new instance: within what RDS offers for the class and storage type.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
 */
export function newStorageRules(optionsOf: OptionsOf) {
  const check = (error: typeof newSizeError) => (values: NewStorageValues) =>
    error(values, values.Engine, storageOption(optionsOf(values.Engine, values.EngineVersion), values));
  return [
    rule<NewStorageValues>('AllocatedStorage', check(newSizeError)),
    rule<NewStorageValues>('Iops', check(iopsError)),
    rule<NewStorageValues>('StorageThroughput', check(throughputError)),
    rule<NewStorageValues>('MaxAllocatedStorage', check(limitError)),
  ] as const;
}

/**
 * The rules of the storage of an existing instance, or of one that is restored from a backup: it grows only, and by a tenth
 * at least.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.ModifyingExisting.html
 */
export function modifiedStorageRules(
  database: Pick<DBInstance, 'Engine' | 'EngineVersion' | 'AllocatedStorage' | 'DBClusterIdentifier'>,
  optionsOf: OptionsOf,
) {
  const { Engine, EngineVersion: present, AllocatedStorage = 0, DBClusterIdentifier } = database;
  // The storage of a member is its cluster's.
  const check = (error: typeof newSizeError) => (values: StorageValues) =>
    DBClusterIdentifier
      ? undefined
      : error(values, Engine, storageOption(optionsOf(Engine, values.EngineVersion ?? present), values));
  return [
    rule<StorageValues>(
      'AllocatedStorage',
      check((values, _engine, option) => grownSizeError(values, AllocatedStorage, option)),
    ),
    rule<StorageValues>('Iops', check(iopsError)),
    rule<StorageValues>('StorageThroughput', check(throughputError)),
    rule<StorageValues>('MaxAllocatedStorage', check(limitError)),
  ] as const;
}

/** Why the storage of something new can't have its size. */
export function newSizeError({ AllocatedStorage: size }: StorageValues, _engine: string | undefined, option: Option) {
  if (size === undefined) return 'Enter the storage in GiB.';
  const error = sizeError(size, option);
  return error && `${error}.`;
}

function grownSizeError({ AllocatedStorage: size }: StorageValues, present: number, option: Option) {
  if (size === undefined) return 'Enter the storage in GiB.';
  if (size < present) return `Storage cannot become smaller than it is: ${present} GiB.`;
  if (size > present && size < minGrownStorage(present))
    return `Storage grows by a tenth or more: enter at least ${minGrownStorage(present)} GiB.`;
  const error = sizeError(size, option);
  return error && `${error} for this storage type.`;
}

/** What isn't a number is for the schema to refuse. */
function sizeError(size: unknown, option: Option) {
  const { MinStorageSize = 1, MaxStorageSize = 65_536 } = option ?? {};
  return typeof size !== 'number' || (size >= MinStorageSize && size <= MaxStorageSize)
    ? undefined
    : `Enter ${storageBounds({ MinStorageSize, MaxStorageSize })}`;
}

/** Why a volume can't have its IOPS, where they are chosen. */
export function iopsError(values: StorageValues, Engine: string | undefined, option: Option) {
  const { Iops } = values;
  if (!areIopsChosen(Engine, values)) return undefined;
  if (Iops === undefined) return hasProvisionedIops(values.StorageType) ? 'Enter the IOPS.' : undefined;
  const range = iopsRangeOf(Engine, values, option);
  return typeof Iops !== 'number' || (Iops >= range.min && Iops <= range.max)
    ? undefined
    : `Enter ${iopsBounds(range)} for this storage.`;
}

function throughputError(values: StorageValues, Engine: string | undefined, option: Option) {
  const { StorageThroughput: throughput, AllocatedStorage } = values;
  if (!isThroughputChosen(Engine, values) || typeof throughput !== 'number') return undefined;
  const min = gp3Baseline(Engine, AllocatedStorage).StorageThroughput;
  const max = option?.MaxStorageThroughputPerDbInstance ?? 4000;
  return throughput >= min && throughput <= max ? undefined : `Enter ${min} to ${max} MiB/s.`;
}

function limitError(values: StorageValues, _engine: string | undefined, option: Option) {
  const { MaxAllocatedStorage: limit, AllocatedStorage: size } = values;
  if (typeof limit !== 'number' || typeof size !== 'number' || limit <= size) return undefined;
  const { MaxStorageSize: max = 65_536 } = option ?? {};
  if (limit > max) return `Enter at most ${max.toLocaleString()} GiB for this storage type.`;
  return limit < minGrownStorage(size)
    ? `Enter at least ${minGrownStorage(size)} GiB: a tenth more than the storage.`
    : undefined;
}
