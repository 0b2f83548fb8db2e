import type { Draft } from '../store/draft.ts';
import { type Place, placeOf } from '../store/keys.ts';
import type { AnyRecord, ClusterRecord, DatabaseRecord, InstanceRecord, Step } from '../store/record.ts';
import { referenceTo } from '../store/references.ts';
import type { Scheduled } from '../store/scheduled.ts';
import type { Table } from '../store/table.ts';
import { activateRoles } from './associatedRoles.ts';
import { beginBackup, planBackups } from './automatedBackups.ts';
import { applyToCluster, startClusterChanges } from './clusterChanges.ts';
import { clusterStartsByItself, finishSteps, startClusterAfterLongestStop } from './clusterLife.ts';
import { leaveCluster } from './clusterMembers.ts';
import { noteEvents } from './events.ts';
import { applyToInstance, startInstanceChanges } from './instanceChanges.ts';
import { doPlannedMaintenance } from './maintenance.ts';
import { planMaintenance } from './maintenancePlan.ts';
import { nextWindowStart } from './maintenanceWindow.ts';
import { waitingMembers } from './optionMemberships.ts';
import { finishApplyingParameters } from './parameterStatus.ts';
import type { Region } from './region.ts';
import { meetFault } from './statusFaults.ts';
import { startAfterLongestStop, startsByItself } from './stopInstance.ts';

/**
 * Runs the steps that are due at or before `now`, in order of time; a step may schedule further steps.
 *
 * @param max the maximum number of steps, so that a draft stays small
 * @returns whether further steps are due
 */
export function settle(draft: Draft, regionOf: (place: Place) => Region, now: number, max: number): boolean {
  for (let count = 0; count < max; count += 1) {
    const scheduled = draft.nextScheduled(now);
    if (scheduled === undefined) return false;
    advance(regionOf(placeOf(scheduled.place)), scheduled, now);
  }
  return draft.nextScheduled(now) !== undefined;
}

function advance(region: Region, scheduled: Scheduled, now: number): void {
  if (meetsFault(region, scheduled)) return;
  switch (scheduled.kind) {
    case 'db':
      advanceInstance(region, scheduled, now);
      break;
    case 'cluster':
      advanceCluster(region, scheduled, now);
      break;
    default:
      advanceOther(region, scheduled);
  }
}

function meetsFault(region: Region, { kind, id }: Scheduled): boolean {
  const table: Table<AnyRecord> = region.tableOf(kind);
  const record = table.get(id);
  const fault = record && region.faultFor(kind, record);
  if (fault) meetFault(table.change(id), fault);
  return fault !== undefined;
}

function advanceInstance(region: Region, { id, at }: Scheduled, now: number): void {
  const record = region.instances.change(id);
  if (activatesRoles(record, at) || appliesParameters(record, at)) return;
  if (startsByItself(record, at)) {
    startAfterLongestStop(region, record, at);
    return;
  }
  if (isWindowNext(record, at)) {
    if (leavesWindowUnused(record, record.value.DBInstanceStatus, at)) return;
    const members = membersAtWindow(record);
    startInstanceChanges(region, record, members, [], at);
    return;
  }
  if (isMaintenanceNext(record, at)) {
    doPlannedMaintenance(region, record, at);
    return;
  }
  if (isBackupNext(record, at)) {
    beginBackup(region, record, at, now);
    return;
  }
  const step = record.steps[0];
  for (const member of step?.apply ?? []) applyToInstance(region, record, member, at);
  takeStep(region, 'db', record);
  planMaintenance(record, at);
  planBackups(region, record, at);
  if (step?.remove) {
    region.instances.remove(id);
    leaveCluster(region, record.value.DBClusterIdentifier, id);
  }
}

function advanceCluster(region: Region, { id, at }: Scheduled, now: number): void {
  const record = region.clusters.change(id);
  if (activatesRoles(record, at) || appliesParameters(record, at)) return;
  if (clusterStartsByItself(record, at)) {
    startClusterAfterLongestStop(region, record, at);
    return;
  }
  if (isWindowNext(record, at)) {
    if (leavesWindowUnused(record, record.value.Status, at)) return;
    const members = membersAtWindow(record);
    startClusterChanges(region, record, members, [], at);
    return;
  }
  if (isMaintenanceNext(record, at)) {
    doPlannedMaintenance(region, record, at);
    return;
  }
  if (isBackupNext(record, at)) {
    beginBackup(region, record, at, now);
    return;
  }
  const step = record.steps[0];
  for (const member of step?.apply ?? []) applyToCluster(region, record, member, at);
  takeStep(region, 'cluster', record);
  finishSteps(region, record);
  planMaintenance(record, at);
  planBackups(region, record, at);
  if (step?.remove) removeCluster(region, id, at);
}

// A cluster is deleted with the last of its members, which are all being deleted.
function removeCluster(region: Region, id: string, at: number): void {
  const record = region.clusters.change(id);
  const lastAt = (record.value.DBClusterMembers ?? []).map(
    ({ DBInstanceIdentifier = '' }) => region.instances.get(DBInstanceIdentifier)?.steps.at(-1)?.at ?? at,
  );
  if (lastAt.length === 0) {
    noteEvents(region, 'cluster', record.value, at, ['RDS-EVENT-0171']);
    region.clusters.remove(id);
    for (const [endpointId] of region.clusterEndpoints.referring(referenceTo('cluster', id))) {
      region.clusterEndpoints.remove(endpointId);
    }
  } else record.steps = [{ at: Math.max(at, ...lastAt) + 1, remove: true }];
}

function advanceOther(region: Region, { kind, id }: Scheduled): void {
  const table: Table<AnyRecord> = region.tableOf(kind);
  const step = takeStep(region, kind, table.change(id));
  if (step?.remove) table.remove(id);
}

function takeStep(region: Region, kind: Scheduled['kind'], record: AnyRecord): Step<object> | undefined {
  const step: Step<object> | undefined = record.steps.shift();
  Object.assign(record.value, step?.set);
  if (step?.events) noteEvents(region, kind, record.value, step.at, step.events);
  return step;
}

function isWindowNext<Value>({ windowAt, steps }: DatabaseRecord<Value>, at: number): boolean {
  return isNext(windowAt, steps, at);
}

function isMaintenanceNext<Value>({ maintenance, steps }: DatabaseRecord<Value>, at: number): boolean {
  return isNext(maintenance?.at, steps, at);
}

function isBackupNext<Value>({ backupAt, steps }: DatabaseRecord<Value>, at: number): boolean {
  return isNext(backupAt, steps, at);
}

function isNext(moment: number | undefined, steps: readonly Step<object>[], at: number): boolean {
  return moment !== undefined && moment <= at && moment <= (steps[0]?.at ?? Number.POSITIVE_INFINITY);
}

function appliesParameters(record: InstanceRecord | ClusterRecord, at: number): boolean {
  if (record.parametersAppliedAt === undefined || record.parametersAppliedAt > at) return false;
  finishApplyingParameters(record);
  return true;
}

function activatesRoles(record: InstanceRecord | ClusterRecord, at: number): boolean {
  if (record.rolesActiveAt === undefined || record.rolesActiveAt > at) return false;
  activateRoles(record);
  return true;
}

// A database that is neither available nor in transition, such as a failed one, isn't changed until the next window.
function leavesWindowUnused(record: InstanceRecord | ClusterRecord, status: string | undefined, at: number): boolean {
  if (status === 'available' || record.steps.length > 0) return false;
  const { PreferredMaintenanceWindow } = record.value;
  record.windowAt =
    PreferredMaintenanceWindow === undefined ? undefined : nextWindowStart(PreferredMaintenanceWindow, at + 60_000);
  return true;
}

// What happens when a window opens. If the database is in transition then, it happens afterwards.
function membersAtWindow(record: DatabaseRecord<{ PendingModifiedValues?: object }>): string[] {
  const busyUntil = record.steps.at(-1)?.at;
  record.windowAt = busyUntil === undefined ? undefined : busyUntil + 1;
  return busyUntil === undefined ? waitingMembers(record.value) : [];
}
