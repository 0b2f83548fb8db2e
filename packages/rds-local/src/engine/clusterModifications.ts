import type { ClusterPendingModifiedValues, DBCluster } from '@aws-sdk/client-rds';
import { findVersion } from '../catalog/catalog.ts';
import type { ClusterRecord } from '../store/record.ts';
import { referenceTo } from '../store/references.ts';
import { rdsArn } from './arn.ts';
import { certificateDetails } from './certificate.ts';
import { followClusterRename } from './clusterReplication.ts';
import { changeClusterStorage } from './clusterStorage.ts';
import { applyMasterPassword } from './databaseData.ts';
import type { Duration } from './durations.ts';
import { readerAddress, writerAddress } from './endpoints.ts';
import { clusterParameterGroupWithVersion, withEngineVersion } from './groups.ts';
import { noteIamChange } from './iamHistory.ts';
import type { Modifications } from './modification.ts';
import type { Region } from './region.ts';

/** The statuses that a DB cluster goes through while it is changed, in their order. */
export const CLUSTER_STATUSES = [
  'modifying',
  'upgrading',
  'resetting-master-credentials',
  // Clients such as Terraform know this status of clusters, and not the older `update-iam-db-auth`.
  'configuring-iam-database-auth',
  'renaming',
] as const satisfies readonly Duration[];

/**
 * What can be pending for a DB cluster.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Modifying.html#Aurora.Modifying.Settings
 */
export const CLUSTER_MODIFICATIONS = {
  DBClusterIdentifier: { status: 'renaming', apply: ({ region, record, to }) => rename(region, record, to) },
  MasterUserPassword: {
    waits: false,
    status: 'resetting-master-credentials',
    // The password itself is never stored, only that it was set, and a verifier where an engine needs one.
    apply: ({ record }) => applyMasterPassword(record),
    events: () => ({ done: 'RDS-EVENT-0016' }),
  },
  EngineVersion: {
    status: 'upgrading',
    apply: ({ region, record, to }) => upgrade(region, record.value, to),
    events: (to, value) => ({
      begun: 'RDS-EVENT-0177',
      done: majorOf(value, to) === majorOf(value, value.EngineVersion) ? 'RDS-EVENT-0173' : 'RDS-EVENT-0176',
    }),
  },
  CertificateDetails: {
    waits: false,
    status: 'modifying',
    apply: ({ region, record, to, at }) => changeCertificate(region, record.value, to?.CAIdentifier, at),
  },
  StorageType: {
    waits: false,
    status: 'modifying',
    apply: ({ region, record, to, at }) => changeClusterStorage(region, record.value, { StorageType: to }, at),
  },
  AllocatedStorage: {
    status: 'modifying',
    apply: ({ region, record, to, at }) => changeClusterStorage(region, record.value, { AllocatedStorage: to }, at),
  },
  Iops: {
    status: 'modifying',
    apply: ({ region, record, to, at }) => changeClusterStorage(region, record.value, { Iops: to }, at),
  },
  IAMDatabaseAuthenticationEnabled: {
    status: 'configuring-iam-database-auth',
    apply: ({ record, to, at }) => {
      record.value.IAMDatabaseAuthenticationEnabled = to;
      noteIamChange(record, at, to === true);
    },
    events: (to) => ({ done: to ? 'RDS-LOCAL-IAM-ON' : 'RDS-LOCAL-IAM-OFF' }),
  },
} satisfies Modifications<ClusterRecord, ClusterPendingModifiedValues, (typeof CLUSTER_STATUSES)[number]>;

function majorOf({ Engine = '' }: DBCluster, version: string | undefined): string | undefined {
  return findVersion(Engine, version)?.MajorEngineVersion;
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

function upgrade(region: Region, value: DBCluster, version: string | undefined): void {
  if (version === undefined) return;
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
