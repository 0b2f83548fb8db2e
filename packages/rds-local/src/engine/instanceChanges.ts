import type { DBInstance } from '@aws-sdk/client-rds';
import type { InstanceRecord } from '../store/record.ts';
import { type Duration, millisecondsFor } from './durations.ts';
import { noteEvents } from './events.ts';
import { INSTANCE_MODIFICATIONS, INSTANCE_STATUSES } from './instanceModifications.ts';
import { applyModification, eventsBegun, membersWith, type Phase, planChanges } from './modification.ts';
import { finishOptions, OPTIONS, startOptions } from './optionMemberships.ts';
import type { Region } from './region.ts';

const OPTIONS_PHASE: Phase = { status: 'modifying', members: [OPTIONS] };

// Another option group may be one for the version to which the engine was upgraded.
const PHASES: readonly Phase[] = INSTANCE_STATUSES.flatMap((status) => {
  const phase = { status, members: membersWith(INSTANCE_MODIFICATIONS, status) };
  return status === 'upgrading' ? [phase, OPTIONS_PHASE] : [phase];
});

/**
 * Starts applying pending changes: the instance goes through their statuses and ends `available`.
 * Other pending changes stay pending until the maintenance window.
 *
 * @param members which of PendingModifiedValues to apply
 * @param alsoThrough statuses that changes outside PendingModifiedValues go through
 */
export function startInstanceChanges(
  region: Region,
  record: InstanceRecord,
  members: readonly string[],
  alsoThrough: readonly Duration[],
  now: number,
): void {
  const plan = planChanges(PHASES, members, alsoThrough, now, region.speed);
  const [first] = plan;
  if (first === undefined) return;
  if (members.includes(OPTIONS)) startOptions(record.value);
  noteEvents(region, 'db', record.value, now, eventsBegun(INSTANCE_MODIFICATIONS, record.value, members));
  const last = plan.at(-1)?.end ?? now;
  const optimizedAt = optimizationEnd(region, record, members, last);
  const lastStatus =
    optimizedAt > last ? 'storage-optimization' : statusIfCured(record.value.DBInstanceStatus, members);
  record.value.DBInstanceStatus = first.status;
  record.steps = plan.map(({ end, apply }, index) => ({
    at: end,
    apply,
    set: { DBInstanceStatus: plan[index + 1]?.status ?? lastStatus, ...secretOnChangeComplete(record.value) },
  }));
  if (optimizedAt > last) record.steps.push({ at: optimizedAt, set: { DBInstanceStatus: 'available' } });
}

/** The changes that repair an instance in each status; a reboot for the last one. */
const CURES: ReadonlyMap<string, readonly string[]> = new Map([
  ['storage-full', ['AllocatedStorage']],
  ['incompatible-credentials', ['MasterUserPassword']],
  ['incompatible-option-group', [OPTIONS]],
  ['incompatible-parameters', []],
]);

function statusIfCured(status = 'available', members: readonly string[]): string {
  const cures = CURES.get(status);
  return cures === undefined || cures.some((member) => members.includes(member)) ? 'available' : status;
}

const STORAGE: readonly string[] = ['AllocatedStorage', 'StorageType', 'Iops', 'StorageThroughput'];

/**
 * When storage optimization after a change ends. The instance can be used meanwhile.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.ModifyingExisting.html
 */
function optimizationEnd(
  region: Region,
  record: InstanceRecord,
  members: readonly string[],
  changedAt: number,
): number {
  const isOptimizing = record.value.DBInstanceStatus === 'storage-optimization';
  const before = isOptimizing ? (record.steps.at(-1)?.at ?? 0) : 0;
  if (!members.some((member) => STORAGE.includes(member))) return before;
  record.storageChangedAt = changedAt;
  return changedAt + millisecondsFor('storage-optimization', region.speed);
}

// A new or rotated secret is ready at the end of the change.
function secretOnChangeComplete(value: DBInstance): Partial<DBInstance> {
  return value.MasterUserSecret ? { MasterUserSecret: { ...value.MasterUserSecret, SecretStatus: 'active' } } : {};
}

/** Applies a change at the end of its phase. @param member of PendingModifiedValues, or OPTIONS */
export function applyToInstance(region: Region, record: InstanceRecord, member: string, at: number): void {
  if (member === OPTIONS) finishOptions(record.value);
  else applyModification(INSTANCE_MODIFICATIONS, 'db', { region, record, at }, member);
}
