import { areIopsChosen, gp3Baseline, hasProvisionedIops, storageOption } from '@rds-console/contract/orderable';
import { rule } from '@rds-console/contract/refinements';
import type { DBInstance, OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { knownOptions } from './engineChoices.ts';
import { iopsBounds, iopsRange, storageBounds } from './storageRules.ts';

/** What a Modify form says of storage: sizes in GiB, throughput in MiB/s. */
export interface StorageValues {
  EngineVersion?: string | undefined;
  DBInstanceClass?: string | undefined;
  StorageType?: string | undefined;
  AllocatedStorage?: number | undefined;
  Iops?: number | undefined;
  StorageThroughput?: number | undefined;
  MaxAllocatedStorage?: number | undefined;
  DedicatedLogVolume?: boolean | undefined;
}

/** From how many to how many IOPS the volume can have. */
export function iopsRangeOf(
  Engine: string | undefined,
  values: StorageValues,
  option: OrderableDBInstanceOption | undefined,
) {
  const range = iopsRange(option, values.AllocatedStorage);
  if (values.StorageType !== 'gp3') return range;
  const min = gp3Baseline(Engine, values.AllocatedStorage).Iops;
  return { min, max: Math.max(min, range.max) };
}

/** RDS grows storage by at least so much at a time. */
export function leastGrown(AllocatedStorage: number) {
  return Math.ceil((AllocatedStorage * 11) / 10);
}

/**
 * The rules of the storage of an instance that is there already, or is restored from a backup: it grows only, and by a tenth
 * at least.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.ModifyingExisting.html
 */
export function modifiedStorageRules(
  database: Pick<DBInstance, 'Engine' | 'EngineVersion' | 'AllocatedStorage' | 'DBClusterIdentifier'>,
) {
  const { Engine, AllocatedStorage: present = 0, DBClusterIdentifier } = database;
  const optionOf = (values: StorageValues) =>
    storageOption(knownOptions(Engine, values.EngineVersion ?? database.EngineVersion), values);
  // The storage of a member is its cluster's.
  const ofInstance = (complaint: (values: StorageValues) => string | undefined) => (values: StorageValues) =>
    DBClusterIdentifier ? undefined : complaint(values);
  return [
    rule<StorageValues>(
      'AllocatedStorage',
      ofInstance((values) => sizeComplaint(values, present, optionOf(values))),
    ),
    rule<StorageValues>(
      'Iops',
      ofInstance((values) => iopsComplaint(values, Engine, optionOf(values))),
    ),
    rule<StorageValues>(
      'StorageThroughput',
      ofInstance((values) => throughputComplaint(values, Engine, optionOf(values))),
    ),
    rule<StorageValues>(
      'MaxAllocatedStorage',
      ofInstance((values) => limitComplaint(values, optionOf(values))),
    ),
  ] as const;
}

function sizeComplaint({ AllocatedStorage: size }: StorageValues, present: number, option?: OrderableDBInstanceOption) {
  if (typeof size !== 'number') return size === undefined ? 'Enter the storage in GiB.' : undefined;
  if (size < present) return `Storage cannot become smaller than it is: ${present} GiB.`;
  if (size > present && size < leastGrown(present))
    return `Storage grows by a tenth or more: enter at least ${leastGrown(present)} GiB.`;
  const { MinStorageSize = 1, MaxStorageSize = 65_536 } = option ?? {};
  return size >= MinStorageSize && size <= MaxStorageSize
    ? undefined
    : `Enter ${storageBounds({ ...option, MinStorageSize, MaxStorageSize })} for this storage type.`;
}

/** Why the IOPS cannot be, where they are chosen. */
export function iopsComplaint(values: StorageValues, Engine: string | undefined, option?: OrderableDBInstanceOption) {
  const { Iops } = values;
  if (!areIopsChosen(Engine, values)) return undefined;
  if (Iops === undefined) return hasProvisionedIops(values.StorageType) ? 'Enter the IOPS.' : undefined;
  const range = iopsRangeOf(Engine, values, option);
  return typeof Iops !== 'number' || (Iops >= range.min && Iops <= range.max)
    ? undefined
    : `Enter ${iopsBounds(range)} for this storage.`;
}

/** The same for the throughput of gp3. */
export function throughputComplaint(
  values: StorageValues,
  Engine: string | undefined,
  option?: OrderableDBInstanceOption,
) {
  const { StorageThroughput: throughput, StorageType, AllocatedStorage } = values;
  const baseline = gp3Baseline(Engine, AllocatedStorage);
  if (StorageType !== 'gp3' || !baseline.isChosen || typeof throughput !== 'number') return undefined;
  const max = option?.MaxStorageThroughputPerDbInstance ?? 4000;
  return throughput >= baseline.StorageThroughput && throughput <= max
    ? undefined
    : `Enter ${baseline.StorageThroughput} to ${max} MiB/s.`;
}

/** The same for the limit of storage autoscaling, where it is on. */
export function limitComplaint(
  { MaxAllocatedStorage: limit, AllocatedStorage: size }: StorageValues,
  option?: OrderableDBInstanceOption,
) {
  if (typeof limit !== 'number' || typeof size !== 'number' || limit <= size) return undefined;
  const { MaxStorageSize: max = 65_536 } = option ?? {};
  if (limit > max) return `Enter at most ${max.toLocaleString()} GiB for this storage type.`;
  return limit < leastGrown(size)
    ? `Enter at least ${leastGrown(size)} GiB: a tenth more than the storage.`
    : undefined;
}
