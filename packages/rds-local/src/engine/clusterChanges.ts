import type { DBCluster } from '@aws-sdk/client-rds';
import type { ClusterRecord } from '../store/record.ts';
import { CLUSTER_MODIFICATIONS, CLUSTER_STATUSES } from './clusterModifications.ts';
import type { Duration } from './durations.ts';
import { noteEvents } from './events.ts';
import { applyModification, eventsBegun, membersWith, planChanges } from './modification.ts';
import type { Region } from './region.ts';

const PHASES = CLUSTER_STATUSES.map((status) => ({ status, members: membersWith(CLUSTER_MODIFICATIONS, status) }));

/**
 * Begins to apply pending changes: the cluster goes through the statuses that belong to them and ends `available`.
 * What is pending beyond them waits for the maintenance window.
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

/** What ends with the change that began it: a secret that is new or rotated is ready, and writes are forwarded or not. */
export function onChangeComplete({ MasterUserSecret, LocalWriteForwardingStatus }: DBCluster): Partial<DBCluster> {
  const set: Partial<DBCluster> = {};
  if (MasterUserSecret) set.MasterUserSecret = { ...MasterUserSecret, SecretStatus: 'active' };
  if (LocalWriteForwardingStatus === 'requested' || LocalWriteForwardingStatus === 'enabling') {
    set.LocalWriteForwardingStatus = 'enabled';
  }
  if (LocalWriteForwardingStatus === 'disabling') set.LocalWriteForwardingStatus = 'disabled';
  return set;
}

/** Puts one member of PendingModifiedValues in force, at the end of its phase. */
export function applyToCluster(region: Region, record: ClusterRecord, member: string, at: number): void {
  applyModification(CLUSTER_MODIFICATIONS, 'cluster', { region, record, at }, member);
}
