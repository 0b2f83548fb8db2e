import type { TableOf } from '../store/draft.ts';
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

/** One account's databases in one region: the conditions, and its tables, each opened when it is first used. */
export class Region implements RegionConditions {
  readonly accountId: string;
  readonly name: string;
  readonly regionNamed: RegionConditions['regionNamed'];
  readonly random: RegionConditions['random'];
  readonly speed: number;
  readonly quotas: Quotas;
  readonly faultFor: FaultFor;
  readonly verifierOf: RegionConditions['verifierOf'];
  readonly engineLogs: RegionConditions['engineLogs'];
  readonly tableOf: TableOf;

  constructor(conditions: RegionConditions, tableOf: TableOf) {
    this.accountId = conditions.accountId;
    this.name = conditions.name;
    this.regionNamed = conditions.regionNamed;
    this.random = conditions.random;
    this.speed = conditions.speed;
    this.quotas = conditions.quotas;
    this.faultFor = conditions.faultFor;
    this.verifierOf = conditions.verifierOf;
    this.engineLogs = conditions.engineLogs;
    this.tableOf = tableOf;
  }

  get instances() {
    return this.tableOf('db');
  }

  get clusters() {
    return this.tableOf('cluster');
  }

  get snapshots() {
    return this.tableOf('snapshot');
  }

  get clusterSnapshots() {
    return this.tableOf('cluster-snapshot');
  }

  get automatedBackups() {
    return this.tableOf('auto-backup');
  }

  get clusterAutomatedBackups() {
    return this.tableOf('cluster-auto-backup');
  }

  get clusterEndpoints() {
    return this.tableOf('cluster-endpoint');
  }

  get subnetGroups() {
    return this.tableOf('subgrp');
  }

  get parameterGroups() {
    return this.tableOf('pg');
  }

  get clusterParameterGroups() {
    return this.tableOf('cluster-pg');
  }

  get optionGroups() {
    return this.tableOf('og');
  }

  get eventSubscriptions() {
    return this.tableOf('es');
  }

  get reservedInstances() {
    return this.tableOf('ri');
  }

  get events() {
    return this.tableOf('event');
  }

  get settings() {
    return this.tableOf('settings');
  }
}
