interface Limit {
  atLeast?: number;
  atMost?: number;
  unit?: string;
  /** How many decimals are shown. */
  digits?: number;
}

/** The speed budget of rds-local; see docs/decisions/0017-speed-budget.md. */
export const BUDGET = limits({
  /** One describe over HTTP: requests per second as a share of those of a bare node:http server. */
  describeRatio: { atLeast: 0.4, digits: 2 },
  /** A serial CreateDBInstance less twice the time of one synced write. */
  createMs: { atMost: 1, unit: ' ms', digits: 2 },
  /** 100 of 10,000 instances. */
  pageMs: { atMost: 10, unit: ' ms', digits: 2 },
  /** 10,000 instances in pages of 100. */
  allPagesMs: { atMost: 1_000, unit: ' ms' },
  /** A call about one instance among 100,000 as against the same among 10. */
  growth: { atMost: 1.3, digits: 2 },
  emptyReadyMs: { atMost: 500, unit: ' ms' },
  emptyMegabytes: { atMost: 120, unit: ' MB' },
  /** With 10,000 instances. */
  fullReadyMs: { atMost: 2_000, unit: ' ms' },
  fullMegabytes: { atMost: 400, unit: ' MB' },
  thousandRestoredMs: { atMost: 10_000, unit: ' ms' },
  thousandMegabytes: { atMost: 100, unit: ' MB' },
});

// Keeps the names of the figures, and gives all of them one type.
function limits<Name extends string>(each: Record<Name, Limit>): Record<Name, Limit> {
  return each;
}
