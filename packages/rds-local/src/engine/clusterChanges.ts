import type { ClusterPendingModifiedValues, DBCluster } from '@aws-sdk/client-rds';
import { findVersion } from '../catalog/catalog.ts';
import { rdsArn } from './arn.ts';
import { certificateDetails } from './certificate.ts';
import { type Phase, planChanges } from './changePlan.ts';
import { followClusterRename } from './clusterReplication.ts';
import { changeClusterStorage } from './clusterStorage.ts';
import type { Duration } from './durations.ts';
import { readerAddress, writerAddress } from './endpoints.ts';
import { noteEvents } from './events.ts';
import { clusterParameterGroupWithVersion, withEngineVersion } from './groups.ts';
import { noteIamChange } from './iamHistory.ts';
import { withLogExports } from './logExports.ts';
import type { ClusterRecord } from './record.ts';
import { referenceTo } from './references.ts';
import type { Region } from './region.ts';

type Member = keyof ClusterPendingModifiedValues;

const PHASES = [
  { status: 'modifying', members: ['CertificateDetails', 'StorageType', 'AllocatedStorage', 'Iops'] },
  { status: 'upgrading', members: ['EngineVersion'] },
  { status: 'resetting-master-credentials', members: ['MasterUserPassword'] },
  // Clients such as Terraform know this status of clusters, and not the older `update-iam-db-auth`.
  { status: 'configuring-iam-database-auth', members: ['IAMDatabaseAuthenticationEnabled'] },
  { status: 'renaming', members: ['DBClusterIdentifier'] },
] as const satisfies readonly (Phase & { members: readonly Member[] })[];

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
  if (members.includes('EngineVersion')) noteEvents(region, 'cluster', record.value, now, ['RDS-EVENT-0177']);
  record.value.Status = first.status;
  record.steps = plan.map(({ end, apply }, index) => ({
    at: end,
    apply,
    set: { Status: plan[index + 1]?.status ?? 'available', ...onceChanged(record.value) },
  }));
}

/** What ends with the change that began it: a secret that is new or rotated is ready, and writes are forwarded or not. */
export function onceChanged({ MasterUserSecret, LocalWriteForwardingStatus }: DBCluster): Partial<DBCluster> {
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
  const { value } = record;
  const pending = value.PendingModifiedValues ?? {};
  switch (member) {
    case 'IAMDatabaseAuthenticationEnabled':
      value.IAMDatabaseAuthenticationEnabled = pending.IAMDatabaseAuthenticationEnabled;
      noteIamChange(record, at, pending.IAMDatabaseAuthenticationEnabled === true);
      noteEvents(region, 'cluster', value, at, [
        pending.IAMDatabaseAuthenticationEnabled ? 'RDS-LOCAL-IAM-ON' : 'RDS-LOCAL-IAM-OFF',
      ]);
      break;
    case 'DBClusterIdentifier':
      rename(region, record, pending.DBClusterIdentifier);
      break;
    case 'MasterUserPassword':
      // Only that a password was set is remembered, never which.
      noteEvents(region, 'cluster', value, at, ['RDS-EVENT-0016']);
      break;
    case 'EngineVersion':
      upgrade(region, record, pending.EngineVersion, at);
      break;
    case 'CertificateDetails':
      changeCertificate(region, value, pending.CertificateDetails?.CAIdentifier, at);
      break;
    case 'StorageType':
    case 'AllocatedStorage':
    case 'Iops':
      changeClusterStorage(region, value, { [member]: pending[member] }, at);
      break;
    case 'PendingCloudwatchLogsExports':
      value.EnabledCloudwatchLogsExports = withLogExports(
        value.EnabledCloudwatchLogsExports,
        pending.PendingCloudwatchLogsExports,
      );
      break;
    default:
      throw new Error(`Nothing is known about applying ${member} to a DB cluster.`);
  }
  const left = Object.entries(pending).filter(([name]) => name !== member);
  value.PendingModifiedValues = Object.fromEntries(left);
}

// The instances of an Aurora cluster have certificate authorities of their own.
function changeCertificate(region: Region, value: DBCluster, authority: string | undefined, at: number): void {
  value.CertificateDetails = certificateDetails(authority, at);
  if (value.DBClusterInstanceClass === undefined) return;
  for (const { DBInstanceIdentifier = '' } of value.DBClusterMembers ?? []) {
    const { value: member } = region.instances.change(DBInstanceIdentifier);
    member.CACertificateIdentifier = authority;
    member.CertificateDetails = value.CertificateDetails;
  }
}

function upgrade(region: Region, record: ClusterRecord, version: string | undefined, at: number): void {
  const { value } = record;
  if (version === undefined || value.Engine === undefined) return;
  const majorOf = (each: string | undefined) => findVersion(value.Engine ?? '', each)?.MajorEngineVersion;
  const isMajor = majorOf(version) !== majorOf(value.EngineVersion);
  noteEvents(region, 'cluster', value, at, [isMajor ? 'RDS-EVENT-0176' : 'RDS-EVENT-0173']);
  value.EngineVersion = version;
  value.DBClusterParameterGroup = clusterParameterGroupWithVersion(region, value, version);
  for (const member of value.DBClusterMembers ?? []) member.DBClusterParameterGroupStatus = 'in-sync';
  for (const { DBInstanceIdentifier } of value.DBClusterMembers ?? []) {
    if (DBInstanceIdentifier === undefined) continue;
    const member = region.instances.change(DBInstanceIdentifier).value;
    Object.assign(member, withEngineVersion(region, member, version));
  }
}

function rename(region: Region, record: ClusterRecord, id: string | undefined): void {
  const { value } = record;
  if (id === undefined || value.DBClusterIdentifier === undefined) return;
  const former = value.DBClusterIdentifier;
  region.clusters.remove(former);
  value.DBClusterIdentifier = id;
  value.DBClusterArn = rdsArn(region, 'cluster', id);
  value.Endpoint = writerAddress(region, id);
  value.ReaderEndpoint = readerAddress(region, id);
  region.clusters.put(id, record);
  followClusterRename(region, value, former);
  for (const replicaId of value.ReadReplicaIdentifiers ?? []) {
    if (region.instances.get(replicaId) === undefined) continue;
    region.instances.change(replicaId).value.ReadReplicaSourceDBClusterIdentifier = id;
  }
  for (const [endpointId] of region.clusterEndpoints.referring(referenceTo('cluster', former))) {
    region.clusterEndpoints.change(endpointId).value.DBClusterIdentifier = id;
  }
  for (const { DBInstanceIdentifier } of value.DBClusterMembers ?? []) {
    if (DBInstanceIdentifier !== undefined)
      region.instances.change(DBInstanceIdentifier).value.DBClusterIdentifier = id;
  }
}
