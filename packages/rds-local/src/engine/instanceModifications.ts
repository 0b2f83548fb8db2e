import type { DBInstance, PendingModifiedValues } from '@aws-sdk/client-rds';
import type { EventId } from '../catalog/data/events.ts';
import type { InstanceRecord } from '../store/record.ts';
import { rdsArn } from './arn.ts';
import { certificateDetails } from './certificate.ts';
import { replaceEndpointMember } from './clusterEndpoints.ts';
import { applyMasterPassword } from './databaseData.ts';
import type { Duration } from './durations.ts';
import { instanceAddress } from './endpoints.ts';
import { withEngineVersion } from './groups.ts';
import { noteIamChange } from './iamHistory.ts';
import { withLogExports } from './logExports.ts';
import type { Modifications } from './modification.ts';
import { restarted } from './rebootInstance.ts';
import type { Region } from './region.ts';
import { followRename } from './replication.ts';
import { findSubnetGroup, zonesOf } from './subnetGroups.ts';

/** The statuses that a DB instance goes through while it is changed, in their order. */
export const INSTANCE_STATUSES = [
  'modifying',
  'moving-to-vpc',
  'upgrading',
  'resetting-master-credentials',
  'configuring-iam-database-auth',
  'configuring-enhanced-monitoring',
  'configuring-log-exports',
  'rebooting',
  'renaming',
] as const satisfies readonly Duration[];

/**
 * What can be pending for a DB instance.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html#USER_ModifyInstance.Settings
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
 */
export const INSTANCE_MODIFICATIONS = {
  EngineVersion: {
    status: 'upgrading',
    apply: ({ region, record: { value }, to }) => Object.assign(value, withEngineVersion(region, value, to)),
  },
  LicenseModel: { status: 'modifying' },
  DBInstanceClass: {
    status: 'modifying',
    apply: ({ record: { value }, to }) => Object.assign(value, { DBInstanceClass: to }, restarted(value)),
    events: () => ({ begun: 'RDS-EVENT-0012', done: 'RDS-EVENT-0014' }),
  },
  AllocatedStorage: {
    status: 'modifying',
    events: () => ({ begun: 'RDS-EVENT-0018', done: 'RDS-EVENT-0017' }),
  },
  StorageType: { status: 'modifying', apply: ({ record, to }) => setStorageType(record.value, to) },
  Iops: { status: 'modifying' },
  StorageThroughput: { status: 'modifying' },
  IAMDatabaseAuthenticationEnabled: {
    status: 'configuring-iam-database-auth',
    apply: ({ record, to, at }) => {
      record.value.IAMDatabaseAuthenticationEnabled = to;
      noteIamChange(record, at, to === true);
    },
    events: (to) => ({ done: to ? 'RDS-LOCAL-IAM-ON' : 'RDS-LOCAL-IAM-OFF' }),
  },
  MultiAZ: {
    status: 'modifying',
    apply: ({ record, to }) => setMultiAZ(record.value, to === true),
    events: (to) =>
      to ? { begun: 'RDS-EVENT-0024', done: 'RDS-EVENT-0025' } : { begun: 'RDS-EVENT-0030', done: 'RDS-EVENT-0029' },
  },
  BackupRetentionPeriod: {
    status: 'modifying',
    events: (to, { BackupRetentionPeriod }) => ({ done: retentionEvent(BackupRetentionPeriod, to) }),
  },
  Port: {
    waits: false,
    status: 'rebooting',
    current: ({ Endpoint }) => Endpoint?.Port,
    apply: ({ record: { value }, to }) => {
      if (value.Endpoint) value.Endpoint.Port = to;
      Object.assign(value, restarted(value));
    },
    events: () => ({ begun: 'RDS-EVENT-0004', done: 'RDS-EVENT-0006' }),
  },
  MasterUserPassword: {
    waits: false,
    status: 'resetting-master-credentials',
    // The password itself is never stored, only that it was set, and a verifier where an engine needs one.
    apply: ({ record }) => applyMasterPassword(record),
    events: () => ({ done: 'RDS-EVENT-0016' }),
  },
  DBInstanceIdentifier: { status: 'renaming', apply: ({ region, record, to }) => rename(region, record, to) },
  CACertificateIdentifier: {
    status: 'modifying',
    apply: ({ record: { value }, to, at }) => {
      value.CACertificateIdentifier = to;
      value.CertificateDetails = certificateDetails(to, at);
    },
  },
  DBSubnetGroupName: {
    status: 'moving-to-vpc',
    current: ({ DBSubnetGroup }) => DBSubnetGroup?.DBSubnetGroupName,
    apply: ({ region, record, to }) => moveToSubnetGroup(region, record.value, to),
  },
  ProcessorFeatures: { status: 'modifying', current: ({ ProcessorFeatures = [] }) => ProcessorFeatures },
  MultiTenant: { status: 'modifying', current: ({ MultiTenant = false }) => MultiTenant },
  DedicatedLogVolume: { status: 'modifying' },
  PendingCloudwatchLogsExports: {
    waits: false,
    status: 'configuring-log-exports',
    apply: ({ record: { value }, to }) => {
      value.EnabledCloudwatchLogsExports = withLogExports(value.EnabledCloudwatchLogsExports, to);
    },
  },
} satisfies Modifications<InstanceRecord, PendingModifiedValues, (typeof INSTANCE_STATUSES)[number]>;

/** Automated backups are off at zero days. */
function retentionEvent(before = 0, after = 0): EventId | undefined {
  if (before === 0 && after > 0) return 'RDS-EVENT-0032';
  return before > 0 && after === 0 ? 'RDS-EVENT-0028' : undefined;
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
