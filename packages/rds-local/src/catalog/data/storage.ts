import type { OrderableDBInstanceOption } from '@aws-sdk/client-rds';

/** One storage type with its bounds: sizes in GiB, throughput in MiB/s. */
export interface StorageOption
  extends Pick<
    OrderableDBInstanceOption,
    | 'MinStorageSize'
    | 'MaxStorageSize'
    | 'MinIopsPerDbInstance'
    | 'MaxIopsPerDbInstance'
    | 'MinIopsPerGib'
    | 'MaxIopsPerGib'
    | 'MinStorageThroughputPerDbInstance'
    | 'MaxStorageThroughputPerDbInstance'
  > {
  StorageType: string;
  engines: RegExp;
}

const open = /^(mysql|mariadb|postgres|oracle-.*)$/;
const sqlserver = /^sqlserver-/;

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, AllocatedStorage and Iops */
export const storageOptions: readonly StorageOption[] = [
  { StorageType: 'gp2', engines: open, MinStorageSize: 20, MaxStorageSize: 65_536 },
  { StorageType: 'gp2', engines: sqlserver, MinStorageSize: 20, MaxStorageSize: 16_384 },
  {
    StorageType: 'gp3',
    engines: open,
    MinStorageSize: 20,
    MaxStorageSize: 65_536,
    MinIopsPerDbInstance: 3000,
    MaxIopsPerDbInstance: 64_000,
    MaxIopsPerGib: 500,
    MinStorageThroughputPerDbInstance: 125,
    MaxStorageThroughputPerDbInstance: 4000,
  },
  {
    StorageType: 'gp3',
    engines: sqlserver,
    MinStorageSize: 20,
    MaxStorageSize: 16_384,
    MinIopsPerDbInstance: 3000,
    MaxIopsPerDbInstance: 16_000,
    MaxIopsPerGib: 500,
    MinStorageThroughputPerDbInstance: 125,
    MaxStorageThroughputPerDbInstance: 1000,
  },
  {
    StorageType: 'io1',
    engines: open,
    MinStorageSize: 100,
    MaxStorageSize: 65_536,
    MinIopsPerDbInstance: 1000,
    MaxIopsPerDbInstance: 256_000,
    MinIopsPerGib: 0.5,
    MaxIopsPerGib: 50,
  },
  {
    StorageType: 'io1',
    engines: sqlserver,
    MinStorageSize: 100,
    MaxStorageSize: 16_384,
    MinIopsPerDbInstance: 1000,
    MaxIopsPerDbInstance: 64_000,
    MinIopsPerGib: 1,
    MaxIopsPerGib: 50,
  },
  {
    StorageType: 'io2',
    engines: open,
    MinStorageSize: 100,
    MaxStorageSize: 65_536,
    MinIopsPerDbInstance: 1000,
    MaxIopsPerDbInstance: 256_000,
    MinIopsPerGib: 0.5,
    MaxIopsPerGib: 1000,
  },
  { StorageType: 'standard', engines: /^(mysql|mariadb|postgres)$/, MinStorageSize: 5, MaxStorageSize: 3072 },
  { StorageType: 'standard', engines: /^oracle-/, MinStorageSize: 10, MaxStorageSize: 3072 },
  { StorageType: 'standard', engines: sqlserver, MinStorageSize: 20, MaxStorageSize: 1024 },
  { StorageType: 'aurora', engines: /^aurora-/ },
  { StorageType: 'aurora-iopt1', engines: /^aurora-/ },
];
