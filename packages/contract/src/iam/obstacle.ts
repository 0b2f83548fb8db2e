import type { OrderableDBInstanceOption } from '../rows.ts';

/** What RDS offers, as far as it tells who can have IAM DB authentication. */
export type IamOption = Pick<
  OrderableDBInstanceOption,
  'Engine' | 'EngineVersion' | 'DBInstanceClass' | 'SupportsIAMDatabaseAuthentication'
>;

/** What keeps a database from IAM DB authentication: its engine, the version of it, or a class. */
export interface IamObstacle {
  because: 'engine' | 'version' | 'class';
  /** The classes that cannot have it, where the class is what is in the way. */
  classes: string[];
  /** The nearest version or class that would have it; absent where there is none, or RDS was not asked. */
  nearest?: string;
}

interface Configuration {
  EngineVersion: string | undefined;
  /** The classes of all the instances concerned: one, or every member of a cluster. */
  classes: readonly (string | undefined)[];
}

/**
 * What keeps a configuration from IAM DB authentication, or undefined when nothing does. A combination that RDS does not
 * list is left to RDS to judge.
 *
 * @param options what RDS offers of this engine version
 * @param others what RDS offers of the other versions of the engine, in the classes concerned
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OrderableDBInstanceOption.html
 */
export function iamObstacle(
  options: readonly IamOption[],
  { EngineVersion, classes }: Configuration,
  others: readonly IamOption[] = [],
): IamObstacle | undefined {
  if (options.length > 0 && options.every((option) => !option.SupportsIAMDatabaseAuthentication)) {
    if (others.some((option) => option.SupportsIAMDatabaseAuthentication))
      return withNearest({ because: 'version', classes: [] }, nearestVersion(EngineVersion, others));
    return { because: others.length > 0 ? 'engine' : 'version', classes: [] };
  }
  const unable = [...new Set(classes)].flatMap((DBInstanceClass) => {
    const ofClass = options.filter((option) => option.DBInstanceClass === DBInstanceClass);
    const isUnable = ofClass.length > 0 && ofClass.every((option) => !option.SupportsIAMDatabaseAuthentication);
    return isUnable && DBInstanceClass ? [DBInstanceClass] : [];
  });
  const [first] = unable;
  return first ? withNearest({ because: 'class', classes: unable }, nearestClass(first, options)) : undefined;
}

function withNearest(obstacle: IamObstacle, nearest: string | undefined): IamObstacle {
  return nearest ? { ...obstacle, nearest } : obstacle;
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** The lowest version above the present one that can have it: a database is upgraded, and never goes back. */
function nearestVersion(present = '', options: readonly IamOption[]) {
  const able = options.flatMap((it) => (it.SupportsIAMDatabaseAuthentication && it.EngineVersion) || []);
  return [...new Set(able)].filter((version) => compare(version, present) > 0).toSorted(compare)[0];
}

/** Of the same size and kind if possible, then the next larger one. */
function nearestClass(present: string, options: readonly IamOption[]) {
  const able = options.flatMap((it) => (it.SupportsIAMDatabaseAuthentication && it.DBInstanceClass) || []);
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

/** `db.r6g.2xlarge`: its kind `r`, generation 6 and size. */
function partsOf(DBInstanceClass: string) {
  const [, family = '', sizeName = ''] = DBInstanceClass.split('.');
  const [, times] = /^(\d+)xlarge/.exec(sizeName) ?? [];
  const size = times ? sizes.length - 1 + Math.log2(Number(times)) : sizes.indexOf(sizeName);
  return { kind: family.replace(/\d.*/, ''), generation: Number(/\d+/.exec(family)?.[0] ?? 0), size };
}
