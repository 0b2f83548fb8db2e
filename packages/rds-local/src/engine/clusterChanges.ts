import type { DBCluster } from '@aws-sdk/client-rds';
import type { ClusterRecord } from '../store/record.ts';
import { CLUSTER_MODIFICATIONS, CLUSTER_STATUSES } from './clusterModifications.ts';
import type { Duration } from './durations.ts';
import { noteEvents } from './events.ts';
import { applyModification, eventsBegun, membersWith, planChanges } from './modification.ts';
import type { Region } from './region.ts';

const PHASES = CLUSTER_STATUSES.map((status) => ({ status, members: membersWith(CLUSTER_MODIFICATIONS, status) }));

/**
 * Starts applying pending changes: the cluster goes through their statuses and ends `available`.
 * Other pending changes stay pending until the maintenance window.
 *
 * @param members which of PendingModifiedValues to apply
 * @param alsoThrough statuses that changes outside PendingModifiedValues go through
 */
export function startClusterChanges(
  region: Region,
  record: ClusterRecord,
  members: readonly string[],
  alsoThrough: readonly Duration[],
  now: number,
): void {
  const plan = planChanges(PHASES, members, alsoThrough, now, region.speed);
  const [first] = plan;
  if (first === undefined) return;
  noteEvents(region, 'cluster', record.value, now, eventsBegun(CLUSTER_MODIFICATIONS, record.value, members));
  record.value.Status = first.status;
  record.steps = plan.map(({ end, apply }, index) => ({
    at: end,
    apply,
    set: { Status: plan[index + 1]?.status ?? 'available', ...onChangeComplete(record.value) },
  }));
}

/** Values that become final at the end of a change: a new or rotated secret is ready, write forwarding is on or off. */
export function onChangeComplete({ MasterUserSecret, LocalWriteForwardingStatus }: DBCluster): Partial<DBCluster> {
  const set: Partial<DBCluster> = {};
  if (MasterUserSecret) set.MasterUserSecret = { ...MasterUserSecret, SecretStatus: 'active' };
  if (LocalWriteForwardingStatus === 'requested' || LocalWriteForwardingStatus === 'enabling') {
    set.LocalWriteForwardingStatus = 'enabled';
  }
  if (LocalWriteForwardingStatus === 'disabling') set.LocalWriteForwardingStatus = 'disabled';
  return set;
}

/** Applies one member of PendingModifiedValues at the end of its phase. */
export function applyToCluster(region: Region, record: ClusterRecord, member: string, at: number): void {
  applyModification(CLUSTER_MODIFICATIONS, 'cluster', { region, record, at }, member);
}
