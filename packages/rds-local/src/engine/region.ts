import type { Kind, Records } from '../store/record.ts';
import type { Table } from '../store/table.ts';
import type { Quotas } from './quotas.ts';
import type { FaultFor } from './statusFaults.ts';

/** One account's databases in one region, and the conditions under which they live. */
export interface Region {
  accountId: string;
  /** The region's name, such as `eu-central-1`. */
  name: string;
  instances: Table<Records['db']>;
  clusters: Table<Records['cluster']>;
  snapshots: Table<Records['snapshot']>;
  clusterSnapshots: Table<Records['cluster-snapshot']>;
  automatedBackups: Table<Records['auto-backup']>;
  clusterAutomatedBackups: Table<Records['cluster-auto-backup']>;
  clusterEndpoints: Table<Records['cluster-endpoint']>;
  subnetGroups: Table<Records['subgrp']>;
  parameterGroups: Table<Records['pg']>;
  clusterParameterGroups: Table<Records['cluster-pg']>;
  optionGroups: Table<Records['og']>;
  eventSubscriptions: Table<Records['es']>;
  reservedInstances: Table<Records['ri']>;
  events: Table<Records['event']>;
  settings: Table<Records['settings']>;
  /** The same account in another region, for what reaches across. */
  regionNamed: (name: string) => Region;
  /** A number from 0 up to, not including, 1. */
  random: () => number;
  /** How many times faster than AWS things take their course; Infinity for at once. */
  speed: number;
  quotas: Quotas;
  /** The fault that was asked for and that a resource meets now, if any. */
  faultFor: FaultFor;
}

/** The tables of a region under the names that actions use. */
export const TABLE_NAMES = {
  db: 'instances',
  cluster: 'clusters',
  snapshot: 'snapshots',
  'cluster-snapshot': 'clusterSnapshots',
  'auto-backup': 'automatedBackups',
  'cluster-auto-backup': 'clusterAutomatedBackups',
  'cluster-endpoint': 'clusterEndpoints',
  subgrp: 'subnetGroups',
  pg: 'parameterGroups',
  'cluster-pg': 'clusterParameterGroups',
  og: 'optionGroups',
  es: 'eventSubscriptions',
  ri: 'reservedInstances',
  event: 'events',
  settings: 'settings',
} as const satisfies Record<Kind, keyof Region>;

type OpenTable = (kind: Kind) => Table<never>;

/** What a region has besides its tables. */
export type RegionConditions = Omit<Region, (typeof TABLE_NAMES)[Kind]>;

/** A region whose tables are opened when they are first used: most requests need two of them. */
export function createRegion(conditions: RegionConditions, open: OpenTable): Region {
  const region = Object.assign(Object.create(TABLES), conditions, { open });
  // TABLES gives every table the name that Region has for records of its kind.
  return region as Region;
}

const TABLES = Object.create(
  null,
  Object.fromEntries(
    Object.entries(TABLE_NAMES).map(([kind, name]) => [
      name,
      {
        get(this: { open: OpenTable }) {
          return this.open(kind as Kind);
        },
      },
    ]),
  ),
);
