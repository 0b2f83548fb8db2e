import type {
  DBCluster,
  DBClusterAutomatedBackup,
  DBClusterEndpoint,
  DBClusterParameterGroup,
  DBClusterSnapshot,
  DBInstance,
  DBInstanceAutomatedBackup,
  DBParameterGroup,
  DBSnapshot,
  DBSubnetGroup,
  Event,
  EventSubscription,
  OptionGroup,
  ReservedDBInstance,
  Tag,
} from '@aws-sdk/client-rds';
import type { EventId } from '../catalog/data/events.ts';

/** Something that happens to a resource by itself, later. Steps are kept with the resource, so a restart loses none. */
export interface Step<Value> {
  /** Milliseconds since the epoch. */
  at: number;
  /** What Describe shows from then on. */
  set?: Partial<Value>;
  /** The members of PendingModifiedValues that take effect then. */
  apply?: string[];
  /** What DescribeEvents tells of it. */
  events?: EventId[];
  /** The resource is gone from then on. */
  remove?: true;
}

/** A resource: what Describe answers about it, and what is still to happen, earliest first. */
export interface ResourceRecord<Value> {
  value: Value;
  steps: Step<Value>[];
  /** The tags of resources whose shape has no TagList. */
  tags?: Tag[];
  /** Nothing happens to it by itself as long as this is set: a fault that was asked for. */
  held?: true;
}

/** What DB instances and DB clusters have beyond that: changes that wait, and a past to which one can restore. */
export interface DatabaseRecord<Value> extends ResourceRecord<Value> {
  /** When what waits in PendingModifiedValues is applied, in milliseconds since the epoch; absent when nothing waits. */
  windowAt?: number;
  /** When the next automated backup begins, in milliseconds since the epoch; absent when none is taken. */
  backupAt?: number;
  /** When a stopped database starts by itself, in milliseconds since the epoch. */
  startAt?: number;
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
  /** The accounts that may copy and restore it; `all` stands for every account. */
  sharedWith?: string[];
}

export interface ClusterSnapshotRecord extends ResourceRecord<DBClusterSnapshot> {
  source: Pick<DBCluster, 'DatabaseName' | 'DBClusterInstanceClass'>;
  /** The accounts that may copy and restore it; `all` stands for every account. */
  sharedWith?: string[];
}

/** The backups that are left of a deleted DB instance, and the instance as it was. */
export interface AutomatedBackupRecord extends ResourceRecord<DBInstanceAutomatedBackup> {
  instance: InstanceRecord;
}

/** The backups that are left of a deleted DB cluster, and the cluster as it was. */
export interface ClusterAutomatedBackupRecord extends ResourceRecord<DBClusterAutomatedBackup> {
  cluster: ClusterRecord;
}

/** A parameter that a group sets otherwise than the engine does. */
export interface SetParameter {
  ParameterValue?: string;
  ApplyMethod?: 'immediate' | 'pending-reboot';
}

export interface ParameterGroupRecord extends ResourceRecord<DBParameterGroup> {
  parameters: Record<string, SetParameter>;
}

export interface ClusterParameterGroupRecord extends ResourceRecord<DBClusterParameterGroup> {
  parameters: Record<string, SetParameter>;
}

/** What holds for all of an account's databases in a region. */
export interface RegionSettings {
  /** The certificate authority of new databases, when it is not RDS's own choice. */
  DefaultCertificateAuthority?: string;
  /** How rds-local's clock was set; in the settings of no region. */
  clock?: { offsetMs: number } | { standsAt: number };
}

/** The kinds of resources, by the word that stands for them in an ARN where they have one. */
export interface Records {
  db: InstanceRecord;
  cluster: ClusterRecord;
  snapshot: SnapshotRecord;
  'cluster-snapshot': ClusterSnapshotRecord;
  'auto-backup': AutomatedBackupRecord;
  'cluster-auto-backup': ClusterAutomatedBackupRecord;
  'cluster-endpoint': ResourceRecord<DBClusterEndpoint>;
  subgrp: ResourceRecord<DBSubnetGroup>;
  pg: ParameterGroupRecord;
  'cluster-pg': ClusterParameterGroupRecord;
  og: ResourceRecord<OptionGroup>;
  es: ResourceRecord<EventSubscription>;
  ri: ResourceRecord<ReservedDBInstance>;
  event: ResourceRecord<Event>;
  settings: ResourceRecord<RegionSettings>;
}

export type Kind = keyof Records;

/** What each kind is called in messages. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  db: 'DB instance',
  cluster: 'DB cluster',
  snapshot: 'DB snapshot',
  'cluster-snapshot': 'DB cluster snapshot',
  'auto-backup': 'DB instance automated backup',
  'cluster-auto-backup': 'DB cluster automated backup',
  'cluster-endpoint': 'DB cluster endpoint',
  subgrp: 'DB subnet group',
  pg: 'DB parameter group',
  'cluster-pg': 'DB cluster parameter group',
  og: 'option group',
  es: 'event subscription',
  ri: 'reserved DB instance',
  event: 'event',
  settings: 'setting',
};

// The keys of an object that is written out above are the kinds.
export const KINDS = Object.keys(KIND_WORDS) as readonly Kind[];

/** What every record has, whatever its kind. */
export type AnyRecord = Records[Kind];
