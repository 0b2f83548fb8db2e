import { applyToCluster, startClusterChanges } from './clusterChanges.ts';
import { leaveCluster } from './clusterMembers.ts';
import { applyToInstance, startInstanceChanges } from './instanceChanges.ts';
import type { DatabaseRecord, Kind, ResourceRecord } from './record.ts';
import { KINDS } from './record.ts';
import type { Region } from './region.ts';
import { type Draft, dueAt, type Place } from './state.ts';

interface DueResource {
  place: Place;
  kind: Kind;
  id: string;
  at: number;
}

/** Lets everything happen that is due at `now` or was before, in the order of time; what happens may bring about more. */
export function settle(draft: Draft, regionOf: (place: Place) => Region, now: number): void {
  for (let due = nextDue(draft, now); due !== undefined; due = nextDue(draft, now)) {
    advance(regionOf(due.place), due);
  }
}

function nextDue(draft: Draft, now: number): DueResource | undefined {
  let next: DueResource | undefined;
  for (const place of draft.places()) {
    const tables = draft.tables(place);
    for (const kind of KINDS) {
      for (const [id, record] of tables[kind].entries()) {
        const at = dueAt(record);
        if (at <= now && (next === undefined || at < next.at)) next = { place, kind, id, at };
      }
    }
  }
  return next;
}

function advance(region: Region, { kind, id, at }: DueResource): void {
  switch (kind) {
    case 'db':
      advanceInstance(region, id, at);
      break;
    case 'cluster':
      advanceCluster(region, id, at);
      break;
    case 'snapshot':
      takeStep(region.snapshots.change(id));
      break;
    case 'cluster-snapshot':
      takeStep(region.clusterSnapshots.change(id));
      break;
  }
}

function advanceInstance(region: Region, id: string, at: number): void {
  const record = region.instances.change(id);
  if (isWindowNext(record)) {
    const members = membersAtWindow(record);
    startInstanceChanges(region, record, members, [], at);
    return;
  }
  const step = record.steps[0];
  for (const member of step?.apply ?? []) applyToInstance(region, record, member, at);
  takeStep(record);
  if (step?.remove) {
    region.instances.remove(id);
    leaveCluster(region, record.value.DBClusterIdentifier, id);
  }
}

function advanceCluster(region: Region, id: string, at: number): void {
  const record = region.clusters.change(id);
  if (isWindowNext(record)) {
    const members = membersAtWindow(record);
    startClusterChanges(region, record, members, [], at);
    return;
  }
  const step = record.steps[0];
  for (const member of step?.apply ?? []) applyToCluster(region, record, member, at);
  takeStep(record);
  if (step?.remove) removeCluster(region, id, at);
}

// A cluster goes when the last of its members, which are all being deleted, has gone.
function removeCluster(region: Region, id: string, at: number): void {
  const record = region.clusters.change(id);
  const lastAt = (record.value.DBClusterMembers ?? []).map(
    ({ DBInstanceIdentifier = '' }) => region.instances.get(DBInstanceIdentifier)?.steps.at(-1)?.at ?? at,
  );
  if (lastAt.length === 0) region.clusters.remove(id);
  else record.steps = [{ at: Math.max(at, ...lastAt) + 1, remove: true }];
}

function takeStep<Value extends object>(record: ResourceRecord<Value>): void {
  const step = record.steps.shift();
  Object.assign(record.value, step?.set);
}

function isWindowNext<Value>(record: DatabaseRecord<Value>): boolean {
  return record.windowAt !== undefined && record.windowAt <= (record.steps[0]?.at ?? Number.POSITIVE_INFINITY);
}

// What a window that opens is used for. One that opens while something else goes on is used as soon as that has ended.
function membersAtWindow(record: DatabaseRecord<{ PendingModifiedValues?: object }>): string[] {
  const busyUntil = record.steps.at(-1)?.at;
  record.windowAt = busyUntil === undefined ? undefined : busyUntil + 1;
  return busyUntil === undefined ? Object.keys(record.value.PendingModifiedValues ?? {}) : [];
}
