import {
  advanceChange,
  type CourseOfChange,
  isOver,
  type Sight,
  sightOfCluster,
  sightOfInstance,
  stageOf,
  toStage,
} from '@rds-console/contract/changeCourse';
import { effectOf } from '@rds-console/contract/modifyEffects';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { rdsNow } from '../rdsNow.ts';
import { askedHere, type Course, courseOf, keepCourse } from './courseStore.ts';

/** A database as a course follows it. */
export interface Followed {
  kind: Course['kind'];
  id: string;
  resourceId: string;
  sight: Sight;
}

export function followedInstance(instance: DBInstance): Followed {
  const { DBInstanceIdentifier: id = '', DbiResourceId: resourceId = '' } = instance;
  return { kind: 'instance', id, resourceId, sight: sightOfInstance(instance) };
}

/** @param instances those of its region, where they are known */
export function followedCluster(cluster: DBCluster, instances?: readonly DBInstance[]): Followed {
  const { DBClusterIdentifier: id = '', DbClusterResourceId: resourceId = '' } = cluster;
  return { kind: 'cluster', id, resourceId, sight: sightOfCluster(cluster, instances) };
}

interface Asked {
  before: Followed;
  /** RDS's answer. */
  after: Followed;
  changes: readonly { name: string; to: unknown }[];
  applyImmediately: boolean;
}

/**
 * Begins to follow changes that RDS has just taken. What is not over yet of those before is followed on; a change back to
 * the value in force withdraws one that waits, and is none itself.
 *
 * @returns the names of the changes that were withdrawn
 */
export function beginCourse({ before, after, changes, applyImmediately }: Asked): string[] {
  const { kind, id, resourceId } = after;
  const now = rdsNow().getTime();
  const isWithdrawal = ({ name, to }: { name: string; to: unknown }) =>
    before.sight.pending.some((pending) => pending.name === name) &&
    JSON.stringify(before.sight.inForce[name]) === JSON.stringify(to);
  const wanted = changes.filter((change) => !isWithdrawal(change));

  const earlier = (courseOf(resourceId)?.changes ?? [])
    .filter((change) => !isOver(stageOf(change)) && !wanted.some(({ name }) => name === change.name))
    .map((change) => (applyImmediately ? { ...change, isAtOnce: true } : change));
  const begun = wanted.map(({ name, to }): CourseOfChange => {
    const from = before.sight.inForce[name];
    const isSecret = name === 'MasterUserPassword';
    const isAtOnce = applyImmediately || effectOf(kind, name, { from, to }).when !== 'scheduled';
    return toStage({ name, from, to: isSecret ? undefined : to, isAtOnce, history: [] }, 'asked', now);
  });
  if (begun.length > 0) askedHere.add(resourceId);
  if (earlier.length + begun.length > 0)
    keepCourse(advanceCourse({ kind, id, resourceId, changes: [...begun, ...earlier] }, after, now));
  return changes.filter(isWithdrawal).map(({ name }) => name);
}

/** A course with what is seen of its database now. */
export function advanceCourse(course: Course, { id, resourceId, sight }: Followed, now: number): Course {
  if (resourceId !== course.resourceId) return loseCourse(course, now);
  const changes = course.changes.map((change) => advanceChange(change, sight, now));
  const isSame = id === course.id && changes.every((change, index) => change === course.changes[index]);
  return isSame ? course : { ...course, id, changes };
}

/** A course whose database is not there any more. */
export function loseCourse(course: Course, now: number): Course {
  return {
    ...course,
    changes: course.changes.map((change) => (isOver(stageOf(change)) ? change : toStage(change, 'gone', now))),
  };
}
