import type { Quotas } from './quotas.ts';
import type { ClusterRecord, ClusterSnapshotRecord, InstanceRecord, SnapshotRecord } from './record.ts';
import type { Table } from './table.ts';

/** One account's databases in one region, and the conditions under which they live. */
export interface Region {
  accountId: string;
  /** The region's name, such as `eu-central-1`. */
  name: string;
  instances: Table<InstanceRecord>;
  clusters: Table<ClusterRecord>;
  snapshots: Table<SnapshotRecord>;
  clusterSnapshots: Table<ClusterSnapshotRecord>;
  /** A number from 0 up to, not including, 1. */
  random: () => number;
  /** How many times faster than AWS things take their course. */
  speed: number;
  quotas: Quotas;
}
