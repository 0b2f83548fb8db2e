import type { OrderableDBInstanceOption } from '@aws-sdk/client-rds';
import type { IamAuthenticationState } from '../iamAuthentication.ts';
import type { DBCluster, DBInstance } from '../rows.ts';
import { groupBy } from './groupBy.ts';

/** The members of an orderable option that determine eligibility. */
export type IamOption = Pick<
  OrderableDBInstanceOption,
  'Engine' | 'EngineVersion' | 'DBInstanceClass' | 'SupportsIAMDatabaseAuthentication'
>;

/** The members of a database that determine eligibility. */
export interface IamConfiguration {
  Engine: string | undefined;
  EngineVersion: string | undefined;
  /** The classes of all the instances concerned: one, or every member of a cluster. */
  classes: readonly (string | undefined)[];
}

/** Why a database isn't eligible: its engine, engine version or class. */
export interface IamIneligible {
  eligible: false;
  reason: 'engine' | 'version' | 'class';
  /** The classes that don't support it, if a class is the reason. */
  classes: string[];
  /** The nearest version or class that supports it; absent if there is none, or options weren't loaded. */
  nearest?: string;
}

export type IamEligibility = { eligible: true } | IamIneligible;

/**
 * Determines which databases are eligible for IAM DB authentication.
 *
 * @param options the orderable options of the engine versions concerned, and to find the nearest version, those of the
 *   other versions in the same classes
 * @returns a function from a database to its eligibility. A combination that RDS doesn't list counts as eligible: RDS judges it
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OrderableDBInstanceOption.html
 */
export function createIamEligibility(options: readonly IamOption[]) {
  const byVersion = groupBy(options, versionKey);
  const byEngine = groupBy(options, ({ Engine }) => Engine);

  return function iamEligibility(configuration: IamConfiguration): IamEligibility {
    const { Engine, EngineVersion, classes } = configuration;
    const offered = byVersion.get(versionKey(configuration)) ?? [];
    if (offered.length > 0 && !offered.some(hasIam)) {
      const others = (byEngine.get(Engine) ?? []).filter(
        (it) => it.EngineVersion !== EngineVersion && classes.includes(it.DBInstanceClass),
      );
      if (others.some(hasIam)) return ineligible('version', [], nearestVersion(EngineVersion, others));
      return ineligible(others.length > 0 ? 'engine' : 'version', []);
    }
    const unable = [...new Set(classes)].flatMap((DBInstanceClass) => {
      const classOptions = offered.filter((option) => option.DBInstanceClass === DBInstanceClass);
      return DBInstanceClass && classOptions.length > 0 && !classOptions.some(hasIam) ? [DBInstanceClass] : [];
    });
    const [first] = unable;
    return first ? ineligible('class', unable, nearestClass(first, offered)) : { eligible: true };
  };
}

function versionKey({ Engine, EngineVersion }: { Engine?: string | undefined; EngineVersion?: string | undefined }) {
  return `${Engine} ${EngineVersion}`;
}

function hasIam({ SupportsIAMDatabaseAuthentication }: IamOption) {
  return SupportsIAMDatabaseAuthentication === true;
}

function ineligible(reason: IamIneligible['reason'], classes: string[], nearest?: string): IamIneligible {
  return { eligible: false, reason, classes, ...(nearest ? { nearest } : {}) };
}

/**
 * Whether eligibility depends on orderable options: it is off, no change is pending, and no cluster manages it.
 * Other databases are eligible, or have the value of their cluster.
 */
export function needsIamOptions({ enabled, pending, decidedBy }: IamAuthenticationState) {
  return !enabled && pending === undefined && decidedBy === undefined;
}

type Instance = Partial<Pick<DBInstance, 'Engine' | 'EngineVersion' | 'DBInstanceClass' | 'DBClusterIdentifier'>>;
type Cluster = Partial<Pick<DBCluster, 'Engine' | 'EngineVersion' | 'DBClusterInstanceClass' | 'DBClusterIdentifier'>>;

export function instanceIamConfiguration({ Engine, EngineVersion, DBInstanceClass }: Instance): IamConfiguration {
  return { Engine, EngineVersion, classes: [DBInstanceClass] };
}

/** @param instances of the region, or the members alone; a Multi-AZ DB cluster has its members' class itself */
export function clusterIamConfiguration(cluster: Cluster, instances: readonly Instance[]): IamConfiguration {
  const { Engine, EngineVersion, DBClusterIdentifier, DBClusterInstanceClass } = cluster;
  const members = instances.filter((it) => it.DBClusterIdentifier === DBClusterIdentifier);
  return {
    Engine,
    EngineVersion,
    classes: DBClusterInstanceClass ? [DBClusterInstanceClass] : members.map((it) => it.DBInstanceClass),
  };
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** The lowest supported version above the current one, because databases can't be downgraded. */
function nearestVersion(present = '', options: readonly IamOption[]) {
  const able = options.flatMap((it) => (hasIam(it) && it.EngineVersion) || []);
  return [...new Set(able)].filter((version) => compare(version, present) > 0).toSorted(compare)[0];
}

/** The same size and class type if possible, then the next larger size. */
function nearestClass(present: string, options: readonly IamOption[]) {
  const able = options.flatMap((it) => (hasIam(it) && it.DBInstanceClass) || []);
  const wanted = partsOf(present);
  const distance = (DBInstanceClass: string) => {
    const { kind, generation, size } = partsOf(DBInstanceClass);
    const larger = size - wanted.size;
    return (
      (kind === wanted.kind ? 0 : 1000) +
      (larger < 0 ? 100 - larger : larger * 10) +
      Math.abs(generation - wanted.generation)
    );
  };
  return [...new Set(able)].toSorted((a, b) => distance(a) - distance(b) || compare(a, b))[0];
}

const sizes = ['micro', 'small', 'medium', 'large', 'xlarge'];

/** `db.r6g.2xlarge`: type `r`, generation 6 and size. */
function partsOf(DBInstanceClass: string) {
  const [, family = '', sizeName = ''] = DBInstanceClass.split('.');
  const [, times] = /^(\d+)xlarge/.exec(sizeName) ?? [];
  const size = times ? sizes.length - 1 + Math.log2(Number(times)) : sizes.indexOf(sizeName);
  return { kind: family.replace(/\d.*/, ''), generation: Number(/\d+/.exec(family)?.[0] ?? 0), size };
}
