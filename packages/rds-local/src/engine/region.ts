import type { Tables } from '../store/draft.ts';
import type { Records } from '../store/record.ts';
import type { Table } from '../store/table.ts';
import type { Quotas } from './quotas.ts';
import type { FaultFor } from './statusFaults.ts';

/** The account, Region and settings of a set of databases. */
interface RegionConditions {
  accountId: string;
  /** The region's name, such as `eu-central-1`. */
  name: string;
  /** The same account in another Region, for cross-Region operations. */
  regionNamed: (name: string) => Region;
  /** A number from 0 up to, not including, 1. */
  random: () => number;
  /** How many times faster than on AWS operations run; Infinity for immediately. */
  speed: number;
  quotas: Quotas;
  /** The requested fault for a resource, if any. */
  faultFor: FaultFor;
  /** What is kept of a master password in its place; undefined where no engines run, and nothing is kept. */
  verifierOf: ((password: string) => string) | undefined;
  /** The log files of the engine behind a database, by its resource ID; undefined where no engines run. */
  engineLogs: ((resourceId: string) => LogFile[]) | undefined;
}

/** A log file of a database as it is at one moment. */
export interface LogFile {
  name: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since the epoch. */
  lastWritten: number;
  text(): string;
}

/** One account's databases in one region. */
export interface Region extends RegionConditions {
  /** All tables by the kind of their records; each also has a name of its own. */
  tables: Tables;
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
}

export function createRegion(conditions: RegionConditions, tables: Tables): Region {
  const { accountId, name, regionNamed, random, speed, quotas, faultFor, verifierOf, engineLogs } = conditions;
  // Without `...conditions`, which takes 50 µs with so many members (describe budget): each request makes a region.
  return {
    accountId,
    name,
    regionNamed,
    random,
    speed,
    quotas,
    faultFor,
    verifierOf,
    engineLogs,
    tables,
    instances: tables.db,
    clusters: tables.cluster,
    snapshots: tables.snapshot,
    clusterSnapshots: tables['cluster-snapshot'],
    automatedBackups: tables['auto-backup'],
    clusterAutomatedBackups: tables['cluster-auto-backup'],
    clusterEndpoints: tables['cluster-endpoint'],
    subnetGroups: tables.subgrp,
    parameterGroups: tables.pg,
    clusterParameterGroups: tables['cluster-pg'],
    optionGroups: tables.og,
    eventSubscriptions: tables.es,
    reservedInstances: tables.ri,
    events: tables.event,
    settings: tables.settings,
  };
}
