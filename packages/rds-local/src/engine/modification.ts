import type { EventId } from '../catalog/data/events.ts';
import type { DatabaseRecord } from '../store/record.ts';
import { type Duration, millisecondsFor } from './durations.ts';
import { noteEvents } from './events.ts';
import type { Region } from './region.ts';

/** One member of PendingModifiedValues: when and how it is applied. */
export interface Modification<R extends AnyDatabase = AnyDatabase, To = unknown, Status extends Duration = Duration> {
  /** The status while it is applied; also determines how long that takes. */
  status: Status;
  /** Its current value, if Describe doesn't return it under the member's name. */
  current?(value: R['value']): To;
  /** `false` if it is always applied immediately, whatever ApplyImmediately is. */
  waits?: false;
  /** Applies it; by default the new value is set under the member's name. */
  apply?(change: MemberChange<R, To>): void;
  /** The events at the start and at the end of applying it. */
  events?(to: To, value: R['value']): { begun?: EventId; done?: EventId };
}

export interface MemberChange<R, To> {
  region: Region;
  /** May be changed. */
  record: R;
  to: To;
  /** Milliseconds since the epoch. */
  at: number;
}

type AnyDatabase = Pick<DatabaseRecord<{ PendingModifiedValues?: object }>, 'value'>;

/**
 * The modifications that a type of database has, in the order in which those with the same status are applied.
 *
 * @typeParam Status those that it can go through
 */
export type Modifications<R extends AnyDatabase, Pending, Status extends Duration> = {
  readonly [Member in keyof Pending]?: Modification<R, Pending[Member], Status>;
};

type AnyModifications = Readonly<Record<string, Modification>>;

export function membersWith(modifications: AnyModifications, status: Duration): string[] {
  return Object.keys(modifications).filter((member) => modifications[member]?.status === status);
}

/** The events at the start of applying members. */
export function eventsBegun(
  modifications: AnyModifications,
  value: { PendingModifiedValues?: object },
  members: readonly string[],
): EventId[] {
  return members.flatMap((member) => modifications[member]?.events?.(pendingValue(value, member), value).begun ?? []);
}

/** Applies one member of PendingModifiedValues at the end of its phase. */
export function applyModification<R extends AnyDatabase>(
  modifications: AnyModifications,
  kind: 'db' | 'cluster',
  { region, record, at }: Omit<MemberChange<R, unknown>, 'to'>,
  member: string,
): void {
  const { value } = record;
  const { events, apply } = modifications[member] ?? {};
  const to = pendingValue(value, member);
  const done = events?.(to, value).done;
  if (done !== undefined) noteEvents(region, kind, value, at, [done]);
  if (apply) apply({ region, record, to, at });
  else Object.assign(value, { [member]: to });
  const left = Object.entries(value.PendingModifiedValues ?? {}).filter(([name]) => name !== member);
  value.PendingModifiedValues = Object.fromEntries(left);
}

function pendingValue({ PendingModifiedValues = {} }: { PendingModifiedValues?: object }, member: string): unknown {
  return new Map<string, unknown>(Object.entries(PendingModifiedValues)).get(member);
}

/** One phase of a change: its status, and the members that are applied at its end. */
export interface Phase {
  status: Duration;
  /** Members of PendingModifiedValues. */
  members: readonly string[];
}

/** A phase with its start and end, in milliseconds since the epoch. */
interface PlannedPhase {
  status: string;
  end: number;
  apply: string[];
}

/**
 * The phases of applying `members`, in order.
 *
 * @param alsoThrough further statuses, which no pending member requires
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
