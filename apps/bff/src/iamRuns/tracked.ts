import { advanceChange, type ChangeProgress, type Observation, stageOf } from '@rds-console/contract/changeProgress';
import type { RunRow, RunStep } from '@rds-console/contract/iamCoverage';
import { iamParameter } from './observations.ts';

/** A database of a run while it is observed. */
export interface TrackedDatabase {
  row: RunRow;
  change?: ChangeProgress;
  /** Milliseconds, by this server's clock: earlier observations don't reflect the request. */
  askedAt?: number;
}

interface Wanted {
  EnableIAMDatabaseAuthentication: boolean;
  ApplyImmediately: boolean;
}

/** Starts tracking a database after the request. */
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
 * Updates the row of a tracked database with an observation.
 *
 * @param sight undefined if the database doesn't exist
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

/** Whether the current value is the requested one, with no other value pending. */
export function isApplied({ inForce, pending }: Observation, { EnableIAMDatabaseAuthentication }: Wanted) {
  return inForce[iamParameter] === EnableIAMDatabaseAuthentication && pending.length === 0;
}

/** Whether the requested value is already pending, as it would be after a request. */
export function isPending({ pending }: Observation, { EnableIAMDatabaseAuthentication, ApplyImmediately }: Wanted) {
  return !ApplyImmediately && pending.some(({ value }) => value === EnableIAMDatabaseAuthentication);
}
