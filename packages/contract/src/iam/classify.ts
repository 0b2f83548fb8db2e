import {
  clusterIamAuthentication,
  type IamAuthenticationState,
  instanceIamAuthentication,
} from '../iamAuthentication.ts';
import type { DBCluster, DBInstance } from '../rows.ts';
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

/** Where a database stands: in exactly one of these. */
export type IamStanding = 'on' | 'off' | 'pending-on' | 'pending-off' | 'decided-by-cluster' | 'not-available';

/** What RDS tells of one region. */
export interface RegionalFleet {
  Region: string;
  instances: readonly DBInstance[];
  clusters: readonly DBCluster[];
  options: readonly IamOption[];
}

/** A DB instance or cluster with its standing. */
export interface CoverageRow {
  Region: string;
  kind: 'instance' | 'cluster';
  /** `DBInstanceIdentifier` or `DBClusterIdentifier`. */
  id: string;
  arn: string;
  Engine: string | undefined;
  EngineVersion: string | undefined;
  classes: string[];
  status: string | undefined;
  tags: NonNullable<DBInstance['TagList']>;
  maintenanceWindow: string | undefined;
  standing: IamStanding;
  state: IamAuthenticationState;
  /** Why it can't have IAM DB authentication; undefined where it can, or has it. */
  ineligible: IamIneligible | undefined;
  waiver: Waiver | undefined;
}

type Told = Omit<CoverageRow, 'standing' | 'ineligible' | 'waiver'>;

/**
 * Every instance and cluster of a region with its standing.
 *
 * @param now by the clock of RDS, for waivers that expire
 */
export function classifyFleet(fleet: RegionalFleet, now: Date): CoverageRow[] {
  const { Region, instances, clusters, options } = fleet;
  const iamEligibility = createIamEligibility(options);
  const members = groupBy(instances, ({ DBClusterIdentifier }) => DBClusterIdentifier);
  const told = [
    ...instances.map((it) => toldOfInstance(Region, it)),
    ...clusters.map((it) => toldOfCluster(Region, it, members.get(it.DBClusterIdentifier) ?? [])),
  ];
  return told.map((row) => {
    const eligibility = needsIamOptions(row.state) ? iamEligibility(row) : undefined;
    const ineligible = eligibility?.eligible === false ? eligibility : undefined;
    return { ...row, ineligible, standing: standingOf(row.state, ineligible), waiver: waiverOf(row.tags, now) };
  });
}

function standingOf({ enabled, pending, decidedBy }: IamAuthenticationState, ineligible: unknown): IamStanding {
  if (decidedBy !== undefined) return 'decided-by-cluster';
  if (pending !== undefined) return pending ? 'pending-on' : 'pending-off';
  if (enabled) return 'on';
  return ineligible ? 'not-available' : 'off';
}

function toldOfInstance(Region: string, instance: DBInstance): Told {
  return {
    Region,
    kind: 'instance',
    id: instance.DBInstanceIdentifier ?? '',
    arn: instance.DBInstanceArn ?? '',
    ...toConfiguration(instanceIamConfiguration(instance)),
    status: instance.DBInstanceStatus,
    tags: instance.TagList ?? [],
    maintenanceWindow: instance.PreferredMaintenanceWindow,
    state: instanceIamAuthentication(instance),
  };
}

function toldOfCluster(Region: string, cluster: DBCluster, members: readonly DBInstance[]): Told {
  return {
    Region,
    kind: 'cluster',
    id: cluster.DBClusterIdentifier ?? '',
    arn: cluster.DBClusterArn ?? '',
    ...toConfiguration(clusterIamConfiguration(cluster, members)),
    status: cluster.Status,
    tags: cluster.TagList ?? [],
    maintenanceWindow: cluster.PreferredMaintenanceWindow,
    state: clusterIamAuthentication(cluster),
  };
}

function toConfiguration({ classes, ...version }: IamConfiguration) {
  return { ...version, classes: [...new Set(classes.flatMap((it) => it ?? []))] };
}
