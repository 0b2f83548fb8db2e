import type { DBInstance, PendingModifiedValues } from '@aws-sdk/client-rds';
import { rdsArn } from './arn.ts';
import { certificateDetails } from './certificate.ts';
import { type Phase, planChanges } from './changePlan.ts';
import { replaceEndpointMember } from './clusterEndpoints.ts';
import { type Duration, millisecondsFor } from './durations.ts';
import { instanceAddress } from './endpoints.ts';
import { noteEvents } from './events.ts';
import { withEngineVersion } from './groups.ts';
import { noteIamChange } from './iamHistory.ts';
import { eventsOfChange } from './instanceEvents.ts';
import { withLogExports } from './logExports.ts';
import { finishOptions, OPTIONS, startOptions } from './optionMemberships.ts';
import { restarted } from './rebootInstance.ts';
import type { InstanceRecord } from './record.ts';
import type { Region } from './region.ts';
import { followRename } from './replication.ts';
import { findSubnetGroup, zonesOf } from './subnetGroups.ts';

type Member = keyof PendingModifiedValues | typeof OPTIONS;

const PHASES = [
  {
    status: 'modifying',
    members: [
      'DBInstanceClass',
      'AllocatedStorage',
      'StorageType',
      'Iops',
      'StorageThroughput',
      'MultiAZ',
      'BackupRetentionPeriod',
      'LicenseModel',
      'CACertificateIdentifier',
      'ProcessorFeatures',
      'DedicatedLogVolume',
      'MultiTenant',
    ],
  },
  { status: 'moving-to-vpc', members: ['DBSubnetGroupName'] },
  { status: 'upgrading', members: ['EngineVersion'] },
  { status: 'modifying', members: [OPTIONS] },
  { status: 'resetting-master-credentials', members: ['MasterUserPassword'] },
  { status: 'configuring-iam-database-auth', members: ['IAMDatabaseAuthenticationEnabled'] },
  { status: 'configuring-enhanced-monitoring', members: [] },
  { status: 'configuring-log-exports', members: ['PendingCloudwatchLogsExports'] },
  { status: 'rebooting', members: ['Port'] },
  { status: 'renaming', members: ['DBInstanceIdentifier'] },
] as const satisfies readonly (Phase & { members: readonly Member[] })[];

/**
 * Begins to apply pending changes: the instance goes through the statuses that belong to them and ends `available`.
 * What is pending beyond them waits for the maintenance window.
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
  const begun = members.flatMap((member) => eventsOfChange(record.value, member).begun ?? []);
  noteEvents(region, 'db', record.value, now, begun);
  const last = plan.at(-1)?.end ?? now;
  const optimizedAt = optimizationEnd(region, record, members, last);
  const lastStatus =
    optimizedAt > last ? 'storage-optimization' : statusIfCured(record.value.DBInstanceStatus, members);
  record.value.DBInstanceStatus = first.status;
  record.steps = plan.map(({ end, apply }, index) => ({
    at: end,
    apply,
    set: { DBInstanceStatus: plan[index + 1]?.status ?? lastStatus, ...secretOnceChanged(record.value) },
  }));
  if (optimizedAt > last) record.steps.push({ at: optimizedAt, set: { DBInstanceStatus: 'available' } });
}

/** What it takes to get an instance out of a status in which it does not run as it should; a reboot for the last one. */
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
 * Until when the storage is optimized after it was changed, now or before; the instance can be used meanwhile.
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

// A secret that is new or rotated is ready with the end of the change that made it.
function secretOnceChanged(value: DBInstance): Partial<DBInstance> {
  return value.MasterUserSecret ? { MasterUserSecret: { ...value.MasterUserSecret, SecretStatus: 'active' } } : {};
}

/** Puts one member of PendingModifiedValues in force, at the end of its phase. */
export function applyToInstance(region: Region, record: InstanceRecord, member: string, at: number): void {
  const { value } = record;
  const pending = value.PendingModifiedValues ?? {};
  const { done } = eventsOfChange(value, member);
  if (done) noteEvents(region, 'db', value, at, [done]);
  switch (member) {
    case 'IAMDatabaseAuthenticationEnabled':
      value.IAMDatabaseAuthenticationEnabled = pending.IAMDatabaseAuthenticationEnabled;
      noteIamChange(record, at, pending.IAMDatabaseAuthenticationEnabled === true);
      break;
    case 'DBInstanceIdentifier':
      rename(region, record, pending.DBInstanceIdentifier);
      break;
    case 'Port':
      if (value.Endpoint) value.Endpoint.Port = pending.Port;
      Object.assign(value, restarted(value));
      break;
    case 'DBInstanceClass':
      Object.assign(value, { DBInstanceClass: pending.DBInstanceClass }, restarted(value));
      break;
    case 'MasterUserPassword':
      // Only that a password was set is remembered, never which.
      break;
    case 'MultiAZ':
      setMultiAZ(value, pending.MultiAZ === true);
      break;
    case 'EngineVersion':
      Object.assign(value, withEngineVersion(region, value, pending.EngineVersion));
      break;
    case 'StorageType':
      setStorageType(value, pending.StorageType);
      break;
    case 'CACertificateIdentifier':
      value.CACertificateIdentifier = pending.CACertificateIdentifier;
      value.CertificateDetails = certificateDetails(pending.CACertificateIdentifier, at);
      break;
    case OPTIONS:
      finishOptions(value);
      break;
    case 'DBSubnetGroupName':
      moveToSubnetGroup(region, value, pending.DBSubnetGroupName);
      break;
    case 'PendingCloudwatchLogsExports':
      value.EnabledCloudwatchLogsExports = withLogExports(
        value.EnabledCloudwatchLogsExports,
        pending.PendingCloudwatchLogsExports,
      );
      break;
    default:
      // The other members have the names that Describe shows them under.
      Object.assign(value, { [member]: Object.entries(pending).find(([name]) => name === member)?.[1] });
  }
  const left = Object.entries(pending).filter(([name]) => name !== member);
  value.PendingModifiedValues = Object.fromEntries(left);
}

/** Shows a Multi-AZ instance's standby in the subnet group's next zone, and none for a Single-AZ one. */
export function setMultiAZ(value: DBInstance, multiAZ: boolean): void {
  const zones = zonesOf(value.DBSubnetGroup ?? {});
  value.MultiAZ = multiAZ;
  const index = zones.indexOf(value.AvailabilityZone ?? '');
  value.SecondaryAvailabilityZone = multiAZ ? zones[(index + 1) % zones.length] : undefined;
}

// An instance stays in its zone if the group has a subnet there.
function moveToSubnetGroup(region: Region, value: DBInstance, name = 'default'): void {
  value.DBSubnetGroup = findSubnetGroup(region, name) ?? value.DBSubnetGroup;
  const zones = zonesOf(value.DBSubnetGroup ?? {});
  if (!zones.includes(value.AvailabilityZone ?? '')) [value.AvailabilityZone] = zones;
  setMultiAZ(value, value.MultiAZ === true);
}

// General purpose and magnetic storage have no IOPS of their own, and only gp3 has a throughput.
function setStorageType(value: DBInstance, type: string | undefined): void {
  value.StorageType = type;
  if (type === 'gp2' || type === 'standard') value.Iops = undefined;
  if (type !== 'gp3') value.StorageThroughput = undefined;
}

function rename(region: Region, record: InstanceRecord, id: string | undefined): void {
  const { value } = record;
  const former = value.DBInstanceIdentifier;
  if (id === undefined || former === undefined) return;
  const before = { ...value };
  region.instances.remove(former);
  value.DBInstanceIdentifier = id;
  value.DBInstanceArn = rdsArn(region, 'db', id);
  if (value.Endpoint) value.Endpoint.Address = instanceAddress(region, id);
  region.instances.put(id, record);
  followRename(region, record, before);
  if (value.DBClusterIdentifier === undefined) return;
  const cluster = region.clusters.change(value.DBClusterIdentifier).value;
  for (const member of cluster.DBClusterMembers ?? []) {
    if (member.DBInstanceIdentifier === former) member.DBInstanceIdentifier = id;
  }
  replaceEndpointMember(region, value.DBClusterIdentifier, former, id);
}
