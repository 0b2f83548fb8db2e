import type { Event, SourceType } from '@aws-sdk/client-rds';
import { EVENTS, type EventId } from '../catalog/data/events.ts';
import { keysOf } from '../keysOf.ts';
import type { Kind } from '../store/record.ts';
import { countRestart } from './databaseData.ts';
import type { Region } from './region.ts';

/** RDS keeps events for 14 days. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEvents.html */
export const EVENTS_KEPT_MS = 14 * 24 * 60 * 60 * 1000;

interface SourceKind {
  SourceType: SourceType;
  /** The members of the kind's shape that hold its identifier and its ARN. */
  id: string;
  arn: string;
}

const SOURCES: { readonly [K in Kind]?: SourceKind } = {
  db: { SourceType: 'db-instance', id: 'DBInstanceIdentifier', arn: 'DBInstanceArn' },
  cluster: { SourceType: 'db-cluster', id: 'DBClusterIdentifier', arn: 'DBClusterArn' },
  snapshot: { SourceType: 'db-snapshot', id: 'DBSnapshotIdentifier', arn: 'DBSnapshotArn' },
  'cluster-snapshot': {
    SourceType: 'db-cluster-snapshot',
    id: 'DBClusterSnapshotIdentifier',
    arn: 'DBClusterSnapshotArn',
  },
  pg: { SourceType: 'db-parameter-group', id: 'DBParameterGroupName', arn: 'DBParameterGroupArn' },
  // RDS has no source type for these. Amazon DocumentDB, which has the same events, uses this one.
  // https://docs.aws.amazon.com/documentdb/latest/developerguide/event-subscriptions.categories-messages.html
  'cluster-pg': {
    SourceType: 'db-parameter-group',
    id: 'DBClusterParameterGroupName',
    arn: 'DBClusterParameterGroupArn',
  },
};

/** The resource kind of a source type; undefined for types that rds-local doesn't have. */
export function kindOfSource(SourceType: string): Kind | undefined {
  return keysOf(SOURCES).find((kind) => SOURCES[kind]?.SourceType === SourceType);
}

/**
 * Records an event that DescribeEvents returns.
 *
 * @param value the resource in the shape that Describe returns
 * @param at milliseconds since the epoch
 * @param about the text that replaces `{}` in the event's message
 */
export function noteEvents(
  region: Region,
  kind: Kind,
  value: object,
  at: number,
  ids: readonly EventId[],
  about = '',
): void {
  const source = SOURCES[kind];
  if (source === undefined) return;
  const members = new Map<string, unknown>(Object.entries(value));
  const { SourceType } = source;
  const SourceIdentifier = text(members.get(source.id));
  countRestart(region, kind, SourceIdentifier ?? '', ids);
  const SourceArn = text(members.get(source.arn));
  for (const id of ids) {
    const { category, words } = EVENTS[id];
    putEvent(region, at, {
      SourceIdentifier,
      SourceType,
      Message: words.replace('{}', () => about),
      EventCategories: [category],
      Date: new Date(at),
      SourceArn,
    });
  }
  forgetOld(region, at);
}

function putEvent(region: Region, at: number, value: Event): void {
  region.events.put(eventKey(at, eventsAt(region, at)), { value, steps: [] });
}

// Numbers start at 0 and have no gaps, because events of one time expire together. A binary search finds the first free
// number quickly even if a whole fleet has events at the same time.
function eventsAt(region: Region, at: number): number {
  const isTaken = (count: number) => region.events.get(eventKey(at, count)) !== undefined;
  if (!isTaken(0)) return 0;
  let taken = 0;
  let free = 1;
  while (isTaken(free)) [taken, free] = [free, free * 2];
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (isTaken(middle)) taken = middle;
    else free = middle;
  }
  return free;
}

/** The lowest possible identifier of an event at or after a time: events are sorted by time. */
export function firstEventKey(at: number): string {
  return String(Math.max(0, at)).padStart(16, '0');
}

function eventKey(at: number, count: number): string {
  return `${firstEventKey(at)}-${String(count).padStart(6, '0')}`;
}

function forgetOld(region: Region, now: number): void {
  const oldest = firstEventKey(now - EVENTS_KEPT_MS);
  for (const [key] of region.events.after('')) {
    if (key >= oldest) return;
    region.events.remove(key);
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
