import {
  clusterIamAuthentication,
  type IamAuthenticationState,
  instanceIamAuthentication,
} from '../iamAuthentication.ts';
import type { DBCluster, DBInstance } from '../rows.ts';
import { groupBy } from './groupBy.ts';
import { type IamObstacle, type IamOption, iamObstacle } from './obstacle.ts';
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
  obstacle: IamObstacle | undefined;
  waiver: Waiver | undefined;
}

type Told = Omit<CoverageRow, 'standing' | 'obstacle' | 'waiver'>;

/**
 * Every instance and cluster of a region with its standing.
 *
 * @param now by the clock of RDS, for waivers that expire
 */
export function classifyFleet(fleet: RegionalFleet, now: Date): CoverageRow[] {
  const { Region, instances, clusters, options } = fleet;
  const optionsOf = groupBy(options, ({ Engine, EngineVersion }) => `${Engine} ${EngineVersion}`);
  const ofEngine = groupBy(options, ({ Engine }) => Engine);
  const members = groupBy(instances, ({ DBClusterIdentifier }) => DBClusterIdentifier);
  const told = [
    ...instances.map((it) => toldOfInstance(Region, it)),
    ...clusters.map((it) => toldOfCluster(Region, it, members.get(it.DBClusterIdentifier) ?? [])),
  ];
  return told.map((row) => {
    const offered = optionsOf.get(`${row.Engine} ${row.EngineVersion}`) ?? [];
    const others = (ofEngine.get(row.Engine) ?? []).filter(
      (it) => it.EngineVersion !== row.EngineVersion && row.classes.includes(it.DBInstanceClass ?? ''),
    );
    const isOff = !row.state.enabled && row.state.pending === undefined && row.state.decidedBy === undefined;
    const obstacle = isOff ? iamObstacle(offered, row, others) : undefined;
    return { ...row, obstacle, standing: standingOf(row.state, obstacle), waiver: waiverOf(row.tags, now) };
  });
}

function standingOf({ enabled, pending, decidedBy }: IamAuthenticationState, obstacle: unknown): IamStanding {
  if (decidedBy !== undefined) return 'decided-by-cluster';
  if (pending !== undefined) return pending ? 'pending-on' : 'pending-off';
  if (enabled) return 'on';
  return obstacle ? 'not-available' : 'off';
}

function toldOfInstance(Region: string, instance: DBInstance): Told {
  return {
    Region,
    kind: 'instance',
    id: instance.DBInstanceIdentifier ?? '',
    arn: instance.DBInstanceArn ?? '',
    Engine: instance.Engine,
    EngineVersion: instance.EngineVersion,
    classes: instance.DBInstanceClass ? [instance.DBInstanceClass] : [],
    status: instance.DBInstanceStatus,
    tags: instance.TagList ?? [],
    maintenanceWindow: instance.PreferredMaintenanceWindow,
    state: instanceIamAuthentication(instance),
  };
}

function toldOfCluster(Region: string, cluster: DBCluster, members: readonly DBInstance[]): Told {
  const classes = cluster.DBClusterInstanceClass
    ? [cluster.DBClusterInstanceClass]
    : members.flatMap((it) => it.DBInstanceClass ?? []);
  return {
    Region,
    kind: 'cluster',
    id: cluster.DBClusterIdentifier ?? '',
    arn: cluster.DBClusterArn ?? '',
    Engine: cluster.Engine,
    EngineVersion: cluster.EngineVersion,
    classes: [...new Set(classes)],
    status: cluster.Status,
    tags: cluster.TagList ?? [],
    maintenanceWindow: cluster.PreferredMaintenanceWindow,
    state: clusterIamAuthentication(cluster),
  };
}
