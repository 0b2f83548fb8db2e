import type { OrderableDBInstanceOption } from './rows.ts';

/** What is chosen of the things that RDS offers in certain combinations only; sizes in GiB. */
interface Configuration {
  DBInstanceClass?: string | undefined;
  StorageType?: string | undefined;
  AllocatedStorage?: number | undefined;
}

/** What RDS offers an engine version with; nothing where that isn't known. */
export type OptionsOf = (
  Engine: string | undefined,
  EngineVersion: string | undefined,
) => readonly OrderableDBInstanceOption[];

/**
 * The orderable option of a class with a storage type; undefined if RDS doesn't offer the two together. If the class is
 * left to RDS, any class with the storage type.
 */
export function storageOption(
  options: readonly OrderableDBInstanceOption[],
  { DBInstanceClass, StorageType }: Configuration,
) {
  return options.find(
    (option) => (!DBInstanceClass || option.DBInstanceClass === DBInstanceClass) && option.StorageType === StorageType,
  );
}

/** The same, or what RDS offers the class with whatever its storage. */
export function orderableOption(options: readonly OrderableDBInstanceOption[], configuration: Configuration) {
  const { DBInstanceClass } = configuration;
  return storageOption(options, configuration) ?? options.find((option) => option.DBInstanceClass === DBInstanceClass);
}

/** Whether the IOPS of a storage type are always chosen. */
export function hasProvisionedIops(StorageType: string | undefined) {
  return StorageType === 'io1' || StorageType === 'io2';
}

/**
 * Whether a gp3 volume's IOPS and throughput can be chosen, and from which baseline on: small volumes have a fixed
 * baseline, larger ones are spread over four, and those of SQL Server never are.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage
 */
export function gp3Baseline(Engine = '', AllocatedStorage: number | undefined) {
  const small = { Iops: 3000, StorageThroughput: 125 };
  if (Engine.startsWith('sqlserver')) return { ...small, isChosen: true };
  const isStriped = Number(AllocatedStorage) >= (Engine.startsWith('oracle') ? 200 : 400);
  return isStriped ? { Iops: 12_000, StorageThroughput: 500, isChosen: true } : { ...small, isChosen: false };
}

/** Whether IOPS are chosen for a volume, or come with its type and size. */
export function areIopsChosen(Engine: string | undefined, { StorageType, AllocatedStorage }: Configuration) {
  return hasProvisionedIops(StorageType) || isThroughputChosen(Engine, { StorageType, AllocatedStorage });
}

/** The same for the throughput. */
export function isThroughputChosen(Engine: string | undefined, { StorageType, AllocatedStorage }: Configuration) {
  return StorageType === 'gp3' && gp3Baseline(Engine, AllocatedStorage).isChosen;
}
