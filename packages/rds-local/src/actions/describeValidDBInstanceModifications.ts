import type {
  DBInstance,
  DescribeValidDBInstanceModificationsMessage,
  DescribeValidDBInstanceModificationsResult,
  OrderableDBInstanceOption,
  ValidStorageOptions,
} from '@aws-sdk/client-rds';
import { findVersion } from '../catalog/catalog.ts';
import { orderableOptions } from '../catalog/orderableOptions.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { findInstance } from './lookup/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeValidDBInstanceModifications.html */
export const describeValidDBInstanceModifications: Action<
  DescribeValidDBInstanceModificationsMessage,
  DescribeValidDBInstanceModificationsResult
> = (input, { region }) => {
  const { value } = findInstance(region, input.DBInstanceIdentifier);
  if (value.DBInstanceStatus === 'creating' || value.DBInstanceStatus === 'deleting') {
    throw new RdsError(
      'InvalidDBInstanceState',
      `Instance ${value.DBInstanceIdentifier} is ${value.DBInstanceStatus} and cannot be modified.`,
    );
  }
  const options = optionsOf(value);
  return {
    ValidDBInstanceModificationsMessage: {
      Storage: value.DBClusterIdentifier === undefined ? options.map((option) => validStorage(value, option)) : [],
      ValidProcessorFeatures: options[0]?.AvailableProcessorFeatures ?? [],
      SupportsDedicatedLogVolume: options.some((option) => option.SupportsDedicatedLogVolume),
    },
  };
};

/** One for each storage type that the instance's class can have. */
function optionsOf({ Engine = '', EngineVersion, DBInstanceClass, LicenseModel }: DBInstance) {
  const version = findVersion(Engine, EngineVersion);
  const all = version === undefined ? [] : orderableOptions(version);
  return all.filter((each) => each.DBInstanceClass === DBInstanceClass && each.LicenseModel === LicenseModel);
}

function validStorage({ AllocatedStorage = 0 }: DBInstance, option: OrderableDBInstanceOption): ValidStorageOptions {
  const { MinIopsPerDbInstance: minIops, MaxIopsPerDbInstance: maxIops } = option;
  const { MinStorageThroughputPerDbInstance: minThroughput, MaxStorageThroughputPerDbInstance: maxThroughput } = option;
  return {
    StorageType: option.StorageType,
    // Storage never becomes smaller.
    StorageSize: [{ From: Math.max(AllocatedStorage, option.MinStorageSize ?? 0), To: option.MaxStorageSize, Step: 1 }],
    ProvisionedIops: maxIops === undefined ? [] : [{ From: minIops, To: maxIops, Step: 1 }],
    IopsToStorageRatio:
      option.MaxIopsPerGib === undefined ? [] : [{ From: option.MinIopsPerGib ?? 0.5, To: option.MaxIopsPerGib }],
    ProvisionedStorageThroughput:
      maxThroughput === undefined ? [] : [{ From: minThroughput, To: maxThroughput, Step: 1 }],
    StorageThroughputToIopsRatio: maxThroughput === undefined ? [] : [{ From: 0, To: 0.25 }],
    SupportsStorageAutoscaling: option.SupportsStorageAutoscaling,
  };
}
