import type { EventId } from '../catalog/data/events.ts';
import type { ClusterRecord, InstanceRecord } from '../store/record.ts';
import { planBackups } from './automatedBackups.ts';
import { awaitWindow } from './awaitWindow.ts';
import { type Duration, millisecondsFor } from './durations.ts';
import { noteEvents } from './events.ts';
import { restarted } from './rebootInstance.ts';
import type { Region } from './region.ts';

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-cluster-stop-start.html: seven days at most. */
const LONGEST_STOP_MS = 7 * 24 * 60 * 60 * 1000;

/** The instances of a cluster, as copies that may be changed, without those that are being deleted. */
export function stayingMembers(region: Region, { value }: ClusterRecord): InstanceRecord[] {
  return (value.DBClusterMembers ?? []).flatMap(({ DBInstanceIdentifier: id = '' }) => {
    const status = region.instances.get(id)?.value.DBInstanceStatus;
    return status === undefined || status === 'deleting' ? [] : [region.instances.change(id)];
  });
}

/** Stops a cluster with its instances. Drops pending changes. @param record may be changed */
export function stopCluster(region: Region, record: ClusterRecord, now: number): void {
  const stoppedAt = now + millisecondsFor('stopping', region.speed);
  const AutomaticRestartTime = new Date(stoppedAt + LONGEST_STOP_MS);
  for (const member of stayingMembers(region, record)) {
    member.value.DBInstanceStatus = 'stopping';
    member.value.PendingModifiedValues = {};
    member.windowAt = undefined;
    member.steps = [{ at: stoppedAt, set: { DBInstanceStatus: 'stopped' }, events: ['RDS-EVENT-0087'] }];
  }
  record.value.Status = 'stopping';
  record.value.PendingModifiedValues = {};
  record.windowAt = undefined;
  record.startAt = AutomaticRestartTime.getTime();
  record.steps = [{ at: stoppedAt, set: { Status: 'stopped', AutomaticRestartTime }, events: ['RDS-EVENT-0150'] }];
}

/** Starts a stopped cluster with its instances. @param record may be changed */
export function startCluster(region: Region, record: ClusterRecord, now: number): void {
  const startedAt = now + millisecondsFor('starting', region.speed);
  for (const member of stayingMembers(region, record)) {
    member.value.DBInstanceStatus = 'starting';
    const set = { DBInstanceStatus: 'available', ...restarted(member.value) };
    member.steps = [{ at: startedAt, set, events: ['RDS-EVENT-0088'] }];
    awaitWindow(member, now);
  }
  record.startAt = undefined;
  record.restarting = true;
  record.value.AutomaticRestartTime = undefined;
  record.value.Status = 'starting';
  record.steps = [{ at: startedAt, set: { Status: 'available' }, events: ['RDS-EVENT-0151'] }];
  awaitWindow(record, now);
  planBackups(region, record, now);
}

/** Whether a stopped cluster is due to start by itself. */
export function clusterStartsByItself({ startAt, steps }: ClusterRecord, at: number): boolean {
  return startAt !== undefined && startAt <= at && steps.length === 0;
}

/** Starts a cluster that was stopped for seven days. @param record may be changed */
export function startClusterAfterLongestStop(region: Region, record: ClusterRecord, at: number): void {
  if (record.value.Status !== 'stopped') {
    record.startAt = undefined;
    return;
  }
  noteEvents(region, 'cluster', record.value, at, ['RDS-EVENT-0153']);
  startCluster(region, record, at);
}

/** Starts a failover to another writer. @param record may be changed */
export function failOver(region: Region, record: ClusterRecord, writerId: string, now: number): void {
  const { value } = record;
  const members = value.DBClusterMembers ?? [];
  const zoneOf = (id = '') => region.instances.get(id)?.value.AvailabilityZone;
  const writer = members.find((member) => member.IsClusterWriter)?.DBInstanceIdentifier;
  noteEvents(region, 'cluster', value, now, [
    zoneOf(writer) === zoneOf(writerId) ? 'RDS-EVENT-0072' : 'RDS-EVENT-0073',
  ]);
  record.nextWriter = region.instances.get(writerId)?.value.DbiResourceId;
  pass(region, record, 'failing-over', now, ['RDS-EVENT-0071']);
}

/** Shows a status for as long as it takes, and then `available`. */
export function pass(
  region: Region,
  record: ClusterRecord,
  status: Duration,
  now: number,
  events: EventId[] = [],
): void {
  record.value.Status = status;
  const at = now + millisecondsFor(status, region.speed);
  record.steps = [{ at, set: { Status: 'available' }, events }];
}

/**
 * Completes a failover or reboot once the cluster is available again: another writer, and new parameters in effect. The
 * instances may have changed in the meantime.
 *
 * @param record may be changed
 */
export function finishSteps(region: Region, record: ClusterRecord): void {
  const { value, nextWriter, restarting } = record;
  if (value.Status !== 'available') return;
  const [[writerId, writer] = []] = nextWriter === undefined ? [] : region.instances.referring(nextWriter);
  const isTakingOver = writer !== undefined && writer.value.DBInstanceStatus !== 'deleting';
  for (const member of value.DBClusterMembers ?? []) {
    if (isTakingOver) member.IsClusterWriter = member.DBInstanceIdentifier === writerId;
    if (restarting) member.DBClusterParameterGroupStatus = 'in-sync';
  }
  record.nextWriter = undefined;
  record.restarting = undefined;
}
