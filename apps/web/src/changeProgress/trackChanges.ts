import {
  advanceChange,
  type ChangeProgress,
  isOver,
  type Observation,
  observeCluster,
  observeInstance,
  stageOf,
  toStage,
} from '@rds-console/contract/changeProgress';
import { effectOf } from '@rds-console/contract/modifyEffects';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { rdsNow } from '../rdsNow.ts';
import { askedHere, type DatabaseProgress, progressOf, saveProgress } from './progressStore.ts';

/** A database as a course follows it. */
export interface TrackedDatabase {
  kind: DatabaseProgress['kind'];
  id: string;
  resourceId: string;
  observation: Observation;
}

export function trackedInstance(instance: DBInstance): TrackedDatabase {
  const { DBInstanceIdentifier: id, DbiResourceId: resourceId } = instance;
  return { kind: 'instance', id, resourceId, observation: observeInstance(instance) };
}

/** @param instances those of its region, where they are known */
export function trackedCluster(cluster: DBCluster, instances?: readonly DBInstance[]): TrackedDatabase {
  const { DBClusterIdentifier: id, DbClusterResourceId: resourceId } = cluster;
  return { kind: 'cluster', id, resourceId, observation: observeCluster(cluster, instances) };
}

interface Asked {
  before: TrackedDatabase;
  /** RDS's answer. */
  after: TrackedDatabase;
  changes: readonly { name: string; to: unknown }[];
  applyImmediately: boolean;
}

/**
 * Begins to follow changes that RDS has just taken. What is not over yet of those before is followed on; a change back to
 * the value in force withdraws one that waits, and is none itself.
 *
 * @returns the names of the changes that were withdrawn
 */
export function trackChanges({ before, after, changes, applyImmediately }: Asked): string[] {
  const { kind, id, resourceId } = after;
  const now = rdsNow().getTime();
  const isWithdrawal = ({ name, to }: { name: string; to: unknown }) =>
    before.observation.pending.some((pending) => pending.name === name) &&
    JSON.stringify(before.observation.inForce[name]) === JSON.stringify(to);
  const wanted = changes.filter((change) => !isWithdrawal(change));

  const earlier = (progressOf(resourceId)?.changes ?? [])
    .filter((change) => !isOver(stageOf(change)) && !wanted.some(({ name }) => name === change.name))
    .map((change) => (applyImmediately ? { ...change, isAtOnce: true } : change));
  const begun = wanted.map(({ name, to }): ChangeProgress => {
    const from = before.observation.inForce[name];
    const isSecret = name === 'MasterUserPassword';
    const isAtOnce = applyImmediately || effectOf(kind, name, { from, to }).when !== 'scheduled';
    return toStage({ name, from, to: isSecret ? undefined : to, isAtOnce, history: [] }, 'asked', now);
  });
  if (begun.length > 0) askedHere.add(resourceId);
  if (earlier.length + begun.length > 0)
    saveProgress(advanceProgress({ kind, id, resourceId, changes: [...begun, ...earlier] }, after, now));
  return changes.filter(isWithdrawal).map(({ name }) => name);
}

/** A course with what is seen of its database now. */
export function advanceProgress(
  progress: DatabaseProgress,
  { id, resourceId, observation }: TrackedDatabase,
  now: number,
): DatabaseProgress {
  if (resourceId !== progress.resourceId) return endProgress(progress, now);
  const changes = progress.changes.map((change) => advanceChange(change, observation, now));
  const isSame = id === progress.id && changes.every((change, index) => change === progress.changes[index]);
  return isSame ? progress : { ...progress, id, changes };
}

/** A course whose database is not there any more. */
export function endProgress(progress: DatabaseProgress, now: number): DatabaseProgress {
  return {
    ...progress,
    changes: progress.changes.map((change) => (isOver(stageOf(change)) ? change : toStage(change, 'gone', now))),
  };
}
