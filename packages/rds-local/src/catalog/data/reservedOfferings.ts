/** What a database that is reserved is called in offerings, the engines it is for, and whether it can be Multi-AZ. */
export interface ReservedProduct {
  ProductDescription: string;
  engine: string;
  isMultiAZ: boolean;
  /** What the product costs beside MySQL. */
  factor: number;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithReservedDBInstances.html */
export const RESERVED_PRODUCTS: readonly ReservedProduct[] = [
  { ProductDescription: 'mysql', engine: 'mysql', isMultiAZ: true, factor: 1 },
  { ProductDescription: 'mariadb', engine: 'mariadb', isMultiAZ: true, factor: 1 },
  { ProductDescription: 'postgresql', engine: 'postgres', isMultiAZ: true, factor: 1.05 },
  { ProductDescription: 'aurora-mysql', engine: 'aurora-mysql', isMultiAZ: false, factor: 1.2 },
  { ProductDescription: 'aurora-postgresql', engine: 'aurora-postgresql', isMultiAZ: false, factor: 1.2 },
  { ProductDescription: 'oracle-ee(byol)', engine: 'oracle-ee', isMultiAZ: true, factor: 1 },
  { ProductDescription: 'oracle-se2(byol)', engine: 'oracle-se2', isMultiAZ: true, factor: 1 },
  { ProductDescription: 'oracle-se2(li)', engine: 'oracle-se2', isMultiAZ: true, factor: 2 },
  { ProductDescription: 'sqlserver-ee(li)', engine: 'sqlserver-ee', isMultiAZ: true, factor: 5 },
  { ProductDescription: 'sqlserver-ex(li)', engine: 'sqlserver-ex', isMultiAZ: false, factor: 1.2 },
  { ProductDescription: 'sqlserver-se(li)', engine: 'sqlserver-se', isMultiAZ: true, factor: 3 },
  { ProductDescription: 'sqlserver-web(li)', engine: 'sqlserver-web', isMultiAZ: false, factor: 1.5 },
];

export const YEAR_SECONDS = 31_536_000;

/**
 * How long one reserves and how one pays: the part of the price on demand that is paid, and the part of that which is paid
 * at once. There is no offering for three years without paying something at once.
 */
export const RESERVED_TERMS = [
  { years: 1, OfferingType: 'No Upfront', discounted: 0.7, upfront: 0 },
  { years: 1, OfferingType: 'Partial Upfront', discounted: 0.66, upfront: 0.5 },
  { years: 1, OfferingType: 'All Upfront', discounted: 0.65, upfront: 1 },
  { years: 3, OfferingType: 'Partial Upfront', discounted: 0.45, upfront: 0.5 },
  { years: 3, OfferingType: 'All Upfront', discounted: 0.44, upfront: 1 },
] as const;

/** US dollars for an hour on demand of the size `large` of each family: of the order of what AWS takes, and no quotation. */
export const HOURLY_PRICES: Readonly<Record<string, number>> = {
  'db.t3': 0.136,
  'db.t4g': 0.129,
  'db.m5': 0.171,
  'db.m6g': 0.152,
  'db.m6i': 0.171,
  'db.m7g': 0.168,
  'db.r5': 0.24,
  'db.r6g': 0.215,
  'db.r6i': 0.24,
  'db.r7g': 0.239,
};

/** How much bigger than `large` each size is. */
export const SIZE_FACTORS: Readonly<Record<string, number>> = {
  micro: 0.125,
  small: 0.25,
  medium: 0.5,
  large: 1,
  xlarge: 2,
  '2xlarge': 4,
  '4xlarge': 8,
  '8xlarge': 16,
  '12xlarge': 24,
  '16xlarge': 32,
  '24xlarge': 48,
};
