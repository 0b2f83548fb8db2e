import type { ReservedDBInstancesOffering } from '@aws-sdk/client-rds';
import { classFamilies } from '../../catalog/data/classes.ts';
import {
  HOURLY_PRICES,
  RESERVED_PRODUCTS,
  RESERVED_TERMS,
  type ReservedProduct,
  SIZE_FACTORS,
  YEAR_SECONDS,
} from '../../catalog/data/reservedOfferings.ts';
import { stableId } from '../../engine/stableId.ts';

const HOURS_A_YEAR = YEAR_SECONDS / 3600;

let made: readonly ReservedDBInstancesOffering[] | undefined;

/** Every reservation that can be bought, by its identifier. */
export function reservedOfferings(): readonly ReservedDBInstancesOffering[] {
  made ??= RESERVED_PRODUCTS.flatMap((product) =>
    classesOf(product.engine).flatMap((DBInstanceClass) =>
      (product.isMultiAZ ? [false, true] : [false]).flatMap((MultiAZ) =>
        RESERVED_TERMS.map((term) => offering(product, DBInstanceClass, MultiAZ, term)),
      ),
    ),
  ).sort((a, b) => ((a.ReservedDBInstancesOfferingId ?? '') < (b.ReservedDBInstancesOfferingId ?? '') ? -1 : 1));
  return made;
}

function classesOf(engine: string): string[] {
  const names = classFamilies
    .filter((family) => family.engines.test(engine) && HOURLY_PRICES[family.family] !== undefined)
    .flatMap(({ family, sizes }) =>
      sizes.filter((size) => SIZE_FACTORS[size] !== undefined).map((size) => `${family}.${size}`),
    );
  return [...new Set(names)];
}

function offering(
  { ProductDescription, factor }: ReservedProduct,
  DBInstanceClass: string,
  MultiAZ: boolean,
  { years, OfferingType, discounted, upfront }: (typeof RESERVED_TERMS)[number],
): ReservedDBInstancesOffering {
  const size = DBInstanceClass.slice(DBInstanceClass.lastIndexOf('.') + 1);
  const family = DBInstanceClass.slice(0, DBInstanceClass.lastIndexOf('.'));
  const onDemand = (HOURLY_PRICES[family] ?? 0) * (SIZE_FACTORS[size] ?? 0) * factor * (MultiAZ ? 2 : 1);
  const hourly = onDemand * discounted;
  return {
    ReservedDBInstancesOfferingId: offeringId(
      `${ProductDescription}/${DBInstanceClass}/${MultiAZ}/${years}/${OfferingType}`,
    ),
    DBInstanceClass,
    Duration: years * YEAR_SECONDS,
    FixedPrice: Math.round(hourly * upfront * HOURS_A_YEAR * years),
    UsagePrice: 0,
    CurrencyCode: 'USD',
    ProductDescription,
    OfferingType,
    MultiAZ,
    RecurringCharges: [{ RecurringChargeAmount: rounded(hourly * (1 - upfront)), RecurringChargeFrequency: 'Hourly' }],
  };
}

// The same offering has the same identifier for ever, in the form of a UUID.
function offeringId(seed: string): string {
  const hex = stableId(seed, '0123456789abcdef', 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function rounded(price: number): number {
  return Math.round(price * 10_000) / 10_000;
}
