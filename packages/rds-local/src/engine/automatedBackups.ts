import type { ClusterRecord, ClusterSnapshotRecord, InstanceRecord, SnapshotRecord } from '../store/record.ts';
import { millisecondsFor } from './durations.ts';
import { noteEvents } from './events.ts';
import { isInstance } from './maintenancePlan.ts';
import { nextBackupStart } from './maintenanceWindow.ts';
import type { Region } from './region.ts';
import { clusterSnapshot, instanceSnapshot } from './snapshots.ts';
import { statusAfter } from './statusAfter.ts';

type Database = InstanceRecord | ClusterRecord;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Updates the schedule of automated backups. Call it whenever the status, backup window or retention period may have
 * changed. The first backup is taken immediately, each further one when the window opens.
 *
 * @param record may be changed
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
 */
export function planBackups(region: Region, record: Database, now: number): void {
  const { PreferredBackupWindow: window, BackupRetentionPeriod: days = 0 } = record.value;
  const former = record.backups;
  if (!hasEndpoint(record)) {
    record.backupAt = undefined;
    return;
  }
  if (days === 0 || window === undefined || isMember(record)) {
    record.backupAt = undefined;
    record.backups = undefined;
    if (former !== undefined) dropAutomatedSnapshots(region, record, Number.POSITIVE_INFINITY);
    return;
  }
  if (former === undefined) {
    record.backups = { window, days, since: isInstance(record) ? now : createdAt(record, now) };
    record.backupAt = now;
    return;
  }
  if (former.window !== window || record.backupAt === undefined) record.backupAt = nextBackupStart(window, now);
  if (former.days > days) dropAutomatedSnapshots(region, record, now - days * DAY_MS);
  const since = former.days < days ? Math.max(former.since, now - former.days * DAY_MS) : former.since;
  record.backups = { window, days, since };
}

/**
 * Takes the due backup. If the DB instance is in transition, the backup is taken afterwards. Backups of a stopped or
 * failed database are skipped, and so are those that would already be past the retention period.
 *
 * @param record may be changed
 * @param at     when it is due
 * @param now    the time up to which missed backups are taken
 */
export function beginBackup(region: Region, record: Database, at: number, now: number): void {
  const { backups } = record;
  if (backups === undefined) {
    record.backupAt = undefined;
    return;
  }
  const busyUntil = record.steps.at(-1)?.at;
  if (isInstance(record) && busyUntil !== undefined) {
    record.backupAt = busyUntil + 1;
    return;
  }
  // One day more than the retention period, because the oldest backup is deleted only with the next one.
  const firstNeeded = now - (backups.days + 1) * DAY_MS;
  record.backupAt = nextBackupStart(backups.window, Math.max(at, firstNeeded));
  const status = isInstance(record) ? record.value.DBInstanceStatus : record.value.Status;
  const isIdle = isInstance(record) ? status === 'available' : hasEndpoint(record) && status !== 'stopped';
  if (at < firstNeeded || !isIdle) return;
  takeAutomatedSnapshot(region, record, at);
  dropAutomatedSnapshots(region, record, at - backups.days * DAY_MS);
}

/** The automated snapshots of a database, oldest first. */
export function automatedSnapshots(
  region: Region,
  record: Database,
): [string, SnapshotRecord | ClusterSnapshotRecord][] {
  const found = isInstance(record)
    ? region.snapshots.referring(record.value.DbiResourceId ?? '')
    : region.clusterSnapshots.referring(record.value.DbClusterResourceId ?? '');
  return found
    .filter(([, { value }]) => value.SnapshotType === 'automated')
    .sort(([, one], [, other]) => takenAt(one) - takenAt(other));
}

/** Removes the automated snapshots that were taken before a moment in milliseconds since the epoch. */
export function dropAutomatedSnapshots(region: Region, record: Database, before: number): void {
  const table = isInstance(record) ? region.snapshots : region.clusterSnapshots;
  for (const [id, snapshot] of automatedSnapshots(region, record)) {
    if (takenAt(snapshot) < before) table.remove(id);
  }
}

/** When a snapshot was or is being taken, in milliseconds since the epoch. */
export function takenAt({ value, steps }: SnapshotRecord | ClusterSnapshotRecord): number {
  const coming = steps.at(-1)?.set?.SnapshotCreateTime;
  return (value.SnapshotCreateTime ?? coming)?.getTime() ?? Number.POSITIVE_INFINITY;
}

function takeAutomatedSnapshot(region: Region, record: Database, at: number): void {
  const SnapshotType = 'automated';
  const TagList = record.value.CopyTagsToSnapshot ? (record.value.TagList ?? []) : [];
  if (!isInstance(record)) {
    const id = freeName(
      record.value.DBClusterIdentifier,
      at,
      (name) => region.clusterSnapshots.get(name) !== undefined,
    );
    const snapshot = clusterSnapshot(region, record.value, { id, SnapshotType, TagList }, at);
    region.clusterSnapshots.put(id, snapshot);
    noteEvents(region, 'cluster-snapshot', snapshot.value, at, ['RDS-EVENT-0168']);
    return;
  }
  const id = freeName(record.value.DBInstanceIdentifier, at, (name) => region.snapshots.get(name) !== undefined);
  const snapshot = instanceSnapshot(region, record.value, { id, SnapshotType, TagList }, at);
  region.snapshots.put(id, snapshot);
  noteEvents(region, 'snapshot', snapshot.value, at, ['RDS-EVENT-0090']);
  startBackingUp(region, record, at);
}

export function startBackingUp(region: Region, record: InstanceRecord, now: number): void {
  const at = now + millisecondsFor('backing-up', region.speed);
  const { DBInstanceStatus, afterwards } = statusAfter(record, at);
  record.value.DBInstanceStatus = 'backing-up';
  record.steps = [{ at, set: { DBInstanceStatus }, events: ['RDS-EVENT-0002'] }, ...afterwards];
  noteEvents(region, 'db', record.value, now, ['RDS-EVENT-0001']);
}

// The name has no seconds, and a database with the same identifier may have been there in the same minute.
function freeName(id: string | undefined, at: number, isTaken: (name: string) => boolean): string {
  for (let moment = at; ; moment += 60_000) {
    const minute = new Date(moment).toISOString().slice(0, 16).replace(/[T:]/g, '-');
    const name = `rds:${id}-${minute}`;
    if (!isTaken(name)) return name;
  }
}

// A database that is being created has nothing to back up, and one that is being deleted no longer needs to be.
function hasEndpoint(record: Database): boolean {
  if (isInstance(record)) {
    return record.value.InstanceCreateTime !== undefined && record.value.DBInstanceStatus !== 'deleting';
  }
  const { Status = '' } = record.value;
  return !['creating', 'migrating', 'deleting'].includes(Status);
}

function isMember(record: Database): boolean {
  return isInstance(record) && record.value.DBClusterIdentifier !== undefined;
}

function createdAt({ value }: ClusterRecord, now: number): number {
  return value.ClusterCreateTime?.getTime() ?? now;
}
