import type { DBInstance, DBSnapshot } from '@rds-console/contract/rows';
import type { TourBaseline } from './tourStore.ts';
import type { TutorialId } from './tutorials.tsx';

/** What RDS says now. */
export interface TourObservation {
  instances: readonly DBInstance[];
  snapshots: readonly DBSnapshot[];
}

/** What was there when a tutorial begins. */
export function baselineOf(instances: readonly DBInstance[]): TourBaseline {
  const idsOf = (some: readonly DBInstance[]) => some.flatMap(({ DbiResourceId }) => DbiResourceId);
  return {
    instances: idsOf(instances),
    askedFor: idsOf(instances.filter(isAskedFor)),
  };
}

/**
 * How many tasks of a tutorial are done, in order, by what RDS says; nothing else ticks a task.
 *
 * @param baseline what there was when the tutorial began
 */
export function tasksDone(tutorial: TutorialId, { instances, snapshots }: TourObservation, baseline: TourBaseline) {
  const own = instances.filter((it) => !it.DBClusterIdentifier);
  const isNew = ({ DbiResourceId }: DBInstance) => !baseline.instances.includes(DbiResourceId);
  const hadIt = ({ DbiResourceId }: DBInstance) => baseline.askedFor.includes(DbiResourceId);
  const switched = own.filter((it) => !isNew(it) && !hadIt(it) && isAskedFor(it));
  const made = own.filter((it) => isNew(it) && isAskedFor(it));
  const tasks = {
    enable: [switched.length > 0 || own.some(isSwitchable), switched.length > 0, switched.some(isOn)],
    create: [made.length > 0, made.some(isOn)],
    restore: [snapshots.some(isRestorable), made.length > 0, made.some(isOn)],
  }[tutorial];
  const firstOpen = tasks.indexOf(false);
  return firstOpen < 0 ? tasks.length : firstOpen;
}

function isAskedFor({ IAMDatabaseAuthenticationEnabled, PendingModifiedValues }: DBInstance) {
  return Boolean(IAMDatabaseAuthenticationEnabled || PendingModifiedValues?.IAMDatabaseAuthenticationEnabled);
}

function isOn({ IAMDatabaseAuthenticationEnabled, DBInstanceStatus }: DBInstance) {
  return Boolean(IAMDatabaseAuthenticationEnabled) && DBInstanceStatus === 'available';
}

/** Engines of which every version that can still be created has it. */
const engines = /^(mysql|mariadb|postgres)$/;

function isSwitchable(instance: DBInstance) {
  return instance.DBInstanceStatus === 'available' && engines.test(instance.Engine) && !isAskedFor(instance);
}

function isRestorable({ Status, Engine }: DBSnapshot) {
  return Status === 'available' && engines.test(Engine);
}
