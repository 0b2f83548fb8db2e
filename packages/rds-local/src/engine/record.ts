import type { DBCluster, DBClusterSnapshot, DBInstance, DBSnapshot } from '@aws-sdk/client-rds';

/** Something that happens to a resource by itself, later. Steps are kept with the resource, so a restart loses none. */
export interface Step<Value> {
  /** Milliseconds since the epoch. */
  at: number;
  /** What Describe shows from then on. */
  set?: Partial<Value>;
  /** The members of PendingModifiedValues that take effect then. */
  apply?: string[];
  /** The resource is gone from then on. */
  remove?: true;
}

/** A resource: what Describe answers about it, and what is still to happen, earliest first. */
export interface ResourceRecord<Value> {
  value: Value;
  steps: Step<Value>[];
}

/** What DB instances and DB clusters have beyond that: changes that wait, and a past to which one can restore. */
export interface DatabaseRecord<Value> extends ResourceRecord<Value> {
  /** When what waits in PendingModifiedValues is applied, in milliseconds since the epoch; absent when nothing waits. */
  windowAt?: number;
  /** Since when (milliseconds since the epoch) IAM database authentication has been on or off, oldest first. */
  iamChanges: { at: number; enabled: boolean }[];
}

export type InstanceRecord = DatabaseRecord<DBInstance>;

export interface ClusterRecord extends DatabaseRecord<DBCluster> {
  /** A restored cluster takes its first instance only once it is available, a new one at once. */
  restored?: true;
}

/** A snapshot also holds what its shape does not show and a restored database needs. */
export interface SnapshotRecord extends ResourceRecord<DBSnapshot> {
  source: Pick<DBInstance, 'DBInstanceClass' | 'DBName'>;
}

export interface ClusterSnapshotRecord extends ResourceRecord<DBClusterSnapshot> {
  source: Pick<DBCluster, 'DatabaseName'>;
}

/** The kinds of resources, by the word that stands for them in an ARN. */
export interface Records {
  db: InstanceRecord;
  cluster: ClusterRecord;
  snapshot: SnapshotRecord;
  'cluster-snapshot': ClusterSnapshotRecord;
}

export type Kind = keyof Records;

export const KINDS: readonly Kind[] = ['db', 'cluster', 'snapshot', 'cluster-snapshot'];

/** What every record has, whatever its kind. */
export type AnyRecord = Records[Kind];
