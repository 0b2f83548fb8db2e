import type {
  DBCluster,
  DBClusterAutomatedBackup,
  DBClusterBacktrack,
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
import { keysOf } from '../keysOf.ts';

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

/** What RDS itself does to a database now and then. */
export type MaintenanceAction = 'system-update' | 'ca-certificate-rotation' | 'db-upgrade';

/** All times in milliseconds since the epoch. */
export interface Maintenance {
  /** When something is next done; absent when nothing is planned. */
  at?: number;
  /** The maintenance window for which the times were chosen. */
  window: string | undefined;
  /** When the actions are done that were asked for. */
  optIns: { [A in MaintenanceAction]?: number };
  /** When a newer minor version is taken by itself, and the moment after which that was the first window. */
  upgrade?: { at: number; after: number };
  /** When the operating system was last updated. */
  systemUpdatedAt?: number;
}

/** What an engine behind a database needs and Describe does not show; absent where no engines run. */
export interface DatabaseData {
  /** The master user's password as PostgreSQL keeps it: `SCRAM-SHA-256$…`. Absent for one that nobody was told. */
  masterVerifier?: string;
  /** The same of a new password, until it is applied. */
  nextMasterVerifier?: string;
  /** How often the engine was restarted. */
  restarts: number;
  /** The values of its parameter groups that are in effect; absent when they are those of the groups. */
  parameters?: Record<string, string>;
  /** What it contains at first, without a source. */
  content?: 'sample';
  /** What it starts with; absent for an empty database. */
  source?: { kind: 'snapshot'; snapshotId: string } | { kind: 'database'; resourceId: string };
}

/** The data that a snapshot holds. Copies of it have the same. */
export interface SnapshotData {
  id: string;
  masterVerifier?: string;
}

/** What DB instances and DB clusters have beyond that: changes that wait, and a past to which one can restore. */
export interface DatabaseRecord<Value> extends ResourceRecord<Value> {
  /** When what waits in PendingModifiedValues is applied, in milliseconds since the epoch; absent when nothing waits. */
  windowAt?: number;
  /** When the next automated backup begins, in milliseconds since the epoch; absent when none is taken. */
  backupAt?: number;
  /**
   * What the next automated backup was planned for: the window, the days that backups are kept, and the moment in
   * milliseconds since the epoch before which there are none. Absent when no automated backups are taken.
   */
  backups?: { window: string; days: number; since: number };
  /** The tags of the automated backups, which are not the database's own. */
  backupTags?: Tag[];
  /** When a stopped database starts by itself, in milliseconds since the epoch. */
  startAt?: number;
  /** When the roles that were added last become active, in milliseconds since the epoch; absent when all are. */
  rolesActiveAt?: number;
  /** When changed parameters of its group have been applied, in milliseconds since the epoch; absent when they are. */
  parametersAppliedAt?: number;
  /** The maintenance that is planned or was done; absent when there is nothing to say. */
  maintenance?: Maintenance;
  /** Since when (milliseconds since the epoch) IAM database authentication has been on or off, oldest first. */
  iamChanges: { at: number; enabled: boolean }[];
  data?: DatabaseData;
}

export interface InstanceRecord extends DatabaseRecord<DBInstance> {
  /** When a change of its storage last ended, in milliseconds since the epoch. */
  storageChangedAt?: number;
}

export interface ClusterRecord extends DatabaseRecord<DBCluster> {
  /** A restored cluster takes its first instance only once it is available, a new one at once. */
  restored?: true;
  /** The DbiResourceId of the instance that writes once the cluster is available again. */
  nextWriter?: string;
  /** Its instances are being restarted: they run with the parameters of its group once it is available again. */
  restarting?: true;
  /** Where it was backtracked to, and until when each took, in milliseconds since the epoch. */
  backtracks?: { backtrack: DBClusterBacktrack; endsAt: number }[];
}

/** A snapshot also holds what its shape does not show and a restored database needs. */
export interface SnapshotRecord extends ResourceRecord<DBSnapshot> {
  source: Pick<DBInstance, 'DBInstanceClass' | 'DBName' | 'CharacterSetName' | 'NcharCharacterSetName'>;
  /** The accounts that may copy and restore it; `all` stands for every account. */
  sharedWith?: string[];
  data?: SnapshotData;
}

export interface ClusterSnapshotRecord extends ResourceRecord<DBClusterSnapshot> {
  source: Pick<DBCluster, 'DatabaseName' | 'DBClusterInstanceClass' | 'Iops'>;
  /** The accounts that may copy and restore it; `all` stands for every account. */
  sharedWith?: string[];
  data?: SnapshotData;
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
  /** What groups that RDS makes by itself were tagged with, under `kind:id`. */
  defaultGroupTags?: Record<string, Tag[]>;
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
export const KIND_LABELS: Readonly<Record<Kind, string>> = {
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

export const KINDS: readonly Kind[] = keysOf(KIND_LABELS);

/** An object with a value for each kind, where `make` returns for a kind what `Values` has under it. */
export function perKind<Values extends { [K in Kind]: unknown }>(make: (kind: Kind) => unknown): Values {
  // TypeScript can't express that the type of what `make` returns depends on the kind.
  return Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Values;
}

/** What every record has, whatever its kind. */
export type AnyRecord = Records[Kind];

/** A record as the store hands it out, for reading. One to be changed is what `Table.change` returns. */
export type StoredRecord<R> = {
  readonly [M in keyof R]: M extends 'value' ? Readonly<R[M]> : R[M];
};
