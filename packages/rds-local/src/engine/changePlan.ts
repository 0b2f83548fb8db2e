import { type Duration, millisecondsFor } from './durations.ts';

/** One stretch of a modification: the status that is shown, which also says how long it takes, and what is in force after it. */
export interface Phase {
  status: Duration;
  /** Members of PendingModifiedValues. */
  members: readonly string[];
}

/** A phase with its place in time, in milliseconds since the epoch. */
export interface PlannedPhase {
  status: string;
  end: number;
  apply: string[];
}

/**
 * The phases, out of all that there are, which applying `members` goes through, one after the other.
 *
 * @param alsoThrough statuses to go through although no pending member asks for them
 */
export function planChanges(
  phases: readonly Phase[],
  members: readonly string[],
  alsoThrough: readonly Duration[],
  start: number,
  speed: number,
): PlannedPhase[] {
  let end = start;
  return phases.flatMap((phase) => {
    const apply = phase.members.filter((member) => members.includes(member));
    if (apply.length === 0 && !alsoThrough.includes(phase.status)) return [];
    end += millisecondsFor(phase.status, speed);
    return [{ status: phase.status, end, apply }];
  });
}
