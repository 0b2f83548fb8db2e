import type {
  DescribeOrderableDBInstanceOptionsMessage,
  OrderableDBInstanceOption,
  OrderableDBInstanceOptionsMessage,
} from '@aws-sdk/client-rds';
import { findVersion, versionsOf } from '../catalog/catalog.ts';
import { orderableOptions } from '../catalog/orderableOptions.ts';
import { availabilityZones } from '../engine/network.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { pageByPosition } from './describe/pageByPosition.ts';
import { checkEngine } from './validation/checkEngine.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeOrderableDBInstanceOptions.html */
export const describeOrderableDBInstanceOptions: Action<
  DescribeOrderableDBInstanceOptionsMessage,
  OrderableDBInstanceOptionsMessage
> = (input, { region }) => {
  const { Engine } = checkEngine(input.Engine);
  const offered = versionsOf(Engine);
  const versions = input.EngineVersion === undefined ? offered : offered.filter(isAsked(Engine, input.EngineVersion));
  const options = versions
    .flatMap(orderableOptions)
    .filter((option) => [undefined, option.DBInstanceClass].includes(input.DBInstanceClass))
    .filter((option) => [undefined, option.LicenseModel].includes(input.LicenseModel))
    // Nothing is ordered outside a VPC, nor in a local zone.
    .filter(() => input.Vpc !== false && [undefined, region.name].includes(input.AvailabilityZoneGroup));
  const { items, Marker } = pageByPosition('DescribeOrderableDBInstanceOptions', options, input, 1000);
  return { OrderableDBInstanceOptions: items.map((option) => inRegion(region, option)), Marker };
};

/** A version in full is itself; a major version is its default. */
function isAsked(engine: string, asked: string) {
  const found = findVersion(engine, asked)?.EngineVersion;
  return ({ EngineVersion }: { EngineVersion: string }) => EngineVersion === found;
}

function inRegion(region: Region, option: OrderableDBInstanceOption): OrderableDBInstanceOption {
  return {
    ...option,
    AvailabilityZoneGroup: region.name,
    AvailabilityZones: availabilityZones(region).map((Name) => ({ Name })),
  };
}
