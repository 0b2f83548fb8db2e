import type { DescribeEventsMessage, EventsMessage } from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import { EVENTS_KEPT_MS, firstEventKey, kindOfSource } from '../engine/events.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import type { Records } from '../store/record.ts';
import { describe } from './describe/describe.ts';
import { allEntries, entriesAmong } from './describe/entries.ts';
import type { EntriesAfter } from './describe/page.ts';
import { checkRange } from './validation/checkNumbers.ts';
import { checkSourceType } from './validation/checkSubscription.ts';

const MINUTE_MS = 60_000;
const USUAL_MINUTES = 60;

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEvents.html */
export const describeEvents = describe<DescribeEventsMessage, EventsMessage>('DescribeEvents')({
  list: 'Events',
  filters: {},
  selects: (input) => {
    const wanted = new Set(input.EventCategories);
    return ({ EventCategories = [] }) => wanted.size === 0 || EventCategories.some((category) => wanted.has(category));
  },
  entries: (input, { region, now }) => {
    const { start, end } = checkTimes(input, now);
    return within(entriesFor(region, input), start, end);
  },
  item: ({ value }) => value,
});

/** The moments, in milliseconds since the epoch, from which and up to which events are asked for. */
function checkTimes(input: DescribeEventsMessage, now: number): { start: number; end: number } {
  const { StartTime, EndTime, Duration } = input;
  if (Duration !== undefined) checkRange('Duration', Duration, 1, EVENTS_KEPT_MS / MINUTE_MS);
  if (StartTime !== undefined && EndTime !== undefined && Duration !== undefined) {
    throw new RdsError('InvalidParameterCombination', 'Duration cannot be given together with StartTime and EndTime.');
  }
  const length = (Duration ?? USUAL_MINUTES) * MINUTE_MS;
  const start = StartTime?.getTime() ?? (EndTime?.getTime() ?? now) - length;
  const isOpen = StartTime !== undefined && Duration === undefined;
  const end = EndTime?.getTime() ?? (isOpen ? Math.max(now, start) : start + length);
  if (start > end)
    throw new RdsError('InvalidParameterCombination', 'The start time must not be later than the end time.');
  if (StartTime !== undefined && start < now - EVENTS_KEPT_MS) {
    throw new RdsError('InvalidParameterValue', 'Events are kept for 14 days: StartTime is earlier than that.');
  }
  return { start: Math.max(start, now - EVENTS_KEPT_MS), end };
}

function entriesFor(
  region: Region,
  { SourceType, SourceIdentifier }: DescribeEventsMessage,
): EntriesAfter<Records['event']> {
  if (SourceType === undefined) {
    if (SourceIdentifier === undefined) return allEntries(region.events);
    throw new RdsError('InvalidParameterCombination', 'A SourceIdentifier needs a SourceType as well.');
  }
  checkSourceType(SourceType);
  if (SourceIdentifier === undefined) return entriesAmong(region.events.referring(SourceType));
  const kind = kindOfSource(SourceType);
  const id = kind === undefined ? SourceIdentifier.toLowerCase() : idOf(region, kind, SourceIdentifier);
  return entriesAmong(region.events.referring(`${SourceType}:${id}`));
}

// Events are kept in the order of time, so what is asked for lies between two keys.
function within(
  entriesAfter: EntriesAfter<Records['event']>,
  start: number,
  end: number,
): EntriesAfter<Records['event']> {
  const first = firstEventKey(start);
  const beyond = firstEventKey(end + 1);
  return function* (id) {
    const isEarlier = id < first;
    for (const entry of entriesAfter(isEarlier ? first : id)) {
      if (entry[0] >= beyond) return;
      yield entry;
    }
  };
}
