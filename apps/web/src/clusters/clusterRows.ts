import { clusterIamConfiguration, needsIamOptions } from '@rds-console/contract/iam/eligibility';
import {
  clusterIamAuthentication,
  type IamAuthenticationState,
  instanceIamAuthentication,
} from '@rds-console/contract/iamAuthentication';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { iamUnavailableReason, type useIamEligibility } from '../iam/iamEligibility.ts';

/** A DB cluster, or one of its members. */
export type ClusterOrMember = { cluster: DBCluster } & (
  | { kind: 'cluster'; members: readonly DBInstance[] }
  | { kind: 'member'; instance: DBInstance; role: 'Writer' | 'Reader' | undefined }
);

/** A DB cluster of the list, or one of the members below it. */
export type ClusterRow = ClusterOrMember & {
  iam: IamAuthenticationState;
  /** How it stands with the maintenance of the row's own resource; undefined while that is not known. */
  maintenance: string | undefined;
};

/** The clusters with their members, those that are being created included. */
export function toClusterRows(
  clusters: readonly DBCluster[],
  instances: readonly DBInstance[],
  iamEligibility: ReturnType<typeof useIamEligibility>,
  maintenanceOf: (arn: string | undefined) => string | undefined,
) {
  const membersOf = new Map<string | undefined, DBInstance[]>(clusters.map((it) => [it.DBClusterIdentifier, []]));
  for (const it of instances) membersOf.get(it.DBClusterIdentifier)?.push(it);
  return clusters.flatMap((cluster): ClusterRow[] => {
    const members = membersOf.get(cluster.DBClusterIdentifier) ?? [];
    const iam = clusterIamAuthentication(cluster);
    const configuration = clusterIamConfiguration(cluster, members);
    const unavailableReason = needsIamOptions(iam)
      ? iamUnavailableReason(iamEligibility(configuration), configuration)
      : undefined;
    return [
      {
        kind: 'cluster',
        cluster,
        members,
        iam: { ...iam, unavailableReason },
        maintenance: maintenanceOf(cluster.DBClusterArn),
      },
      ...members.map((instance) => toMemberRow(cluster, instance, maintenanceOf(instance.DBInstanceArn))),
    ];
  });
}

function toMemberRow(cluster: DBCluster, instance: DBInstance, maintenance: string | undefined): ClusterRow {
  const member = cluster.DBClusterMembers.find((it) => it.DBInstanceIdentifier === instance.DBInstanceIdentifier);
  const role = member && (member.IsClusterWriter ? 'Writer' : 'Reader');
  return { kind: 'member', cluster, instance, role, iam: instanceIamAuthentication(instance), maintenance };
}

/** What clusters and instances have under the same name is that of the row itself. */
export function resourceOf(row: ClusterRow): DBCluster | DBInstance {
  return row.kind === 'cluster' ? row.cluster : row.instance;
}

export function nameOf(row: ClusterOrMember) {
  return row.kind === 'cluster' ? row.cluster.DBClusterIdentifier : row.instance.DBInstanceIdentifier;
}

export function statusOf(row: ClusterRow) {
  return row.kind === 'cluster' ? row.cluster.Status : row.instance.DBInstanceStatus;
}

/** Clusters and instances may have the same names. */
export function idOf(row: ClusterRow) {
  return row.kind === 'cluster' ? nameOf(row) : `instance ${nameOf(row)}`;
}

export function parentOf(row: ClusterRow) {
  return row.kind === 'cluster' ? undefined : row.cluster.DBClusterIdentifier;
}
