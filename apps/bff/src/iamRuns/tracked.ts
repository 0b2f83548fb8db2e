import { advanceChange, type ChangeProgress, type Observation, stageOf } from '@rds-console/contract/changeCourse';
import type { RunRow, RunStep } from '@rds-console/contract/iamCoverage';
import { iamParameter } from './observations.ts';

/** A database of a run while it is followed. */
export interface TrackedDatabase {
  row: RunRow;
  change?: ChangeProgress;
  /** Milliseconds, by this server's clock: what was seen before says nothing of what was asked. */
  askedAt?: number;
}

interface Wanted {
  EnableIAMDatabaseAuthentication: boolean;
  ApplyImmediately: boolean;
}

/** Begins to follow a database that RDS was asked to switch. */
export function noteAsked(tracked: TrackedDatabase, { EnableIAMDatabaseAuthentication: to, ApplyImmediately }: Wanted) {
  const at = Date.now();
  tracked.askedAt = at;
  tracked.change = {
    name: iamParameter,
    from: !to,
    to,
    isAtOnce: ApplyImmediately,
    history: [{ stage: 'asked', at }],
  };
  tracked.row.step = 'asked';
}

/**
 * Takes what RDS shows now into the row of a database that was asked for.
 *
 * @param sight undefined when the database is not there
 */
export function recordObservation(tracked: TrackedDatabase, observation: Observation | undefined) {
  const { row, change } = tracked;
  if (!change) return;
  if (!observation) return fail(row, 'Gone', 'The database is not there any more.');
  const next = advanceChange(change, observation, Date.now());
  tracked.change = next;
  const stage = stageOf(next);
  if (stage === 'unchanged') return fail(row, 'NotApplied', 'RDS is done, and the value is the old one.');
  if (stage === 'withdrawn')
    return fail(row, 'Withdrawn', 'The change waited for its window, and somebody took it back.');
  if (stage === 'failed') return fail(row, 'StatusOfFailure', `The database is in the status ${observation.status}.`);
  const step = steps[stage];
  if (step) row.step = step;
}

const steps: Partial<Record<ReturnType<typeof stageOf>, RunStep>> = {
  asked: 'asked',
  waiting: 'waiting',
  configuring: 'configuring',
  verified: 'verified',
};

function fail(row: RunRow, code: string, message: string) {
  row.step = 'failed';
  row.problem = { code, message, status: 409 };
}

/** Whether RDS shows the wanted value already, and nothing that waits to change it. */
export function isApplied({ inForce, pending }: Observation, { EnableIAMDatabaseAuthentication }: Wanted) {
  return inForce[iamParameter] === EnableIAMDatabaseAuthentication && pending.length === 0;
}

/** Whether the wanted value waits already, as it would after asking. */
export function isPending({ pending }: Observation, { EnableIAMDatabaseAuthentication, ApplyImmediately }: Wanted) {
  return !ApplyImmediately && pending.some(({ value }) => value === EnableIAMDatabaseAuthentication);
}
