import {
  clusterIamAuthentication,
  type IamAuthenticationState,
  instanceIamAuthentication,
} from '../iamAuthentication.ts';
import type { DBCluster, DBInstance, Tag } from '../rows.ts';
import {
  clusterIamConfiguration,
  createIamEligibility,
  type IamConfiguration,
  type IamIneligible,
  type IamOption,
  instanceIamConfiguration,
  needsIamOptions,
} from './eligibility.ts';
import { groupBy } from './groupBy.ts';
import { type Waiver, waiverOf } from './waiver.ts';

/** The coverage status of a database: exactly one of these. */
export type IamCoverageStatus = 'on' | 'off' | 'pending-on' | 'pending-off' | 'decided-by-cluster' | 'not-available';

/** The databases of one Region from RDS. */
export interface RegionalFleet {
  Region: string;
  instances: readonly DBInstance[];
  clusters: readonly DBCluster[];
  options: readonly IamOption[];
}

/** A DB instance or cluster with its coverage status. */
export interface CoverageRow {
  Region: string;
  kind: 'instance' | 'cluster';
  /** `DBInstanceIdentifier` or `DBClusterIdentifier`. */
  id: string;
  arn: string;
  Engine: string | undefined;
  EngineVersion: string | undefined;
  classes: string[];
  status: string;
  tags: Tag[];
  maintenanceWindow: string | undefined;
  coverageStatus: IamCoverageStatus;
  state: IamAuthenticationState;
  /** Why it isn't eligible; undefined if it is eligible or has IAM DB authentication on. */
  ineligible: IamIneligible | undefined;
  waiver: Waiver | undefined;
}

type Reported = Omit<CoverageRow, 'coverageStatus' | 'ineligible' | 'waiver'>;

/**
 * Every instance and cluster of a Region with its coverage status.
 *
 * @param now by RDS's clock, for waivers that expire
 */
export function classifyFleet(fleet: RegionalFleet, now: Date): CoverageRow[] {
  const { Region, instances, clusters, options } = fleet;
  const iamEligibility = createIamEligibility(options);
  const members = groupBy(instances, ({ DBClusterIdentifier }) => DBClusterIdentifier);
  const reported = [
    ...instances.map((it) => reportedInstance(Region, it)),
    ...clusters.map((it) => reportedCluster(Region, it, members.get(it.DBClusterIdentifier) ?? [])),
  ];
  return reported.map((row) => {
    const eligibility = needsIamOptions(row.state) ? iamEligibility(row) : undefined;
    const ineligible = eligibility?.eligible === false ? eligibility : undefined;
    return {
      ...row,
      ineligible,
      coverageStatus: coverageStatusOf(row.state, ineligible),
      waiver: waiverOf(row.tags, now),
    };
  });
}

function coverageStatusOf(
  { enabled, pending, decidedBy }: IamAuthenticationState,
  ineligible: unknown,
): IamCoverageStatus {
  if (decidedBy !== undefined) return 'decided-by-cluster';
  if (pending !== undefined) return pending ? 'pending-on' : 'pending-off';
  if (enabled) return 'on';
  return ineligible ? 'not-available' : 'off';
}

function reportedInstance(Region: string, instance: DBInstance): Reported {
  return {
    Region,
    kind: 'instance',
    id: instance.DBInstanceIdentifier,
    arn: instance.DBInstanceArn,
    ...toConfiguration(instanceIamConfiguration(instance)),
    status: instance.DBInstanceStatus,
    tags: instance.TagList,
    maintenanceWindow: instance.PreferredMaintenanceWindow,
    state: instanceIamAuthentication(instance),
  };
}

function reportedCluster(Region: string, cluster: DBCluster, members: readonly DBInstance[]): Reported {
  return {
    Region,
    kind: 'cluster',
    id: cluster.DBClusterIdentifier,
    arn: cluster.DBClusterArn,
    ...toConfiguration(clusterIamConfiguration(cluster, members)),
    status: cluster.Status,
    tags: cluster.TagList,
    maintenanceWindow: cluster.PreferredMaintenanceWindow,
    state: clusterIamAuthentication(cluster),
  };
}

function toConfiguration({ classes, ...version }: IamConfiguration) {
  return { ...version, classes: [...new Set(classes.flatMap((it) => it ?? []))] };
}
