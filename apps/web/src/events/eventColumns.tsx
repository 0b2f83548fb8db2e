import Link from '@cloudscape-design/components/link';
import type { Event } from '@rds-console/contract/rows';
import { type Column, nameMaxWidth } from '../table/column.ts';
import { sourcePath, sourceTypeText } from '../text/eventSource.ts';
import { localTime, utcTime } from '../text/times.ts';

/** An event with what tells it from another one of the same moment. */
export interface EventRow {
  id: string;
  event: Event;
}

function sourceLink({ event }: EventRow) {
  const { SourceIdentifier = '-' } = event;
  const href = sourcePath(event);
  const name = <span title={SourceIdentifier}>{SourceIdentifier}</span>;
  return href ? <Link href={href}>{name}</Link> : name;
}

/** What RDS says of an event. */
export const eventColumns: Column<EventRow>[] = [
  {
    id: 'SourceIdentifier',
    header: 'Source',
    value: ({ event }) => event.SourceIdentifier,
    cell: sourceLink,
    maxWidth: nameMaxWidth,
  },
  { id: 'SourceType', header: 'Type', kind: 'choice', value: ({ event }) => sourceTypeText(event) },
  {
    id: 'Date',
    header: 'Time',
    kind: 'time',
    value: ({ event }) => event.Date,
    cell: ({ event }) => <span title={utcTime(event.Date)}>{localTime(event.Date)}</span>,
  },
  { id: 'Message', header: 'Event', value: ({ event }) => event.Message },
  { id: 'EventCategories', header: 'Categories', kind: 'choice', value: ({ event }) => event.EventCategories },
  { id: 'SourceArn', header: 'ARN', value: ({ event }) => event.SourceArn, isExtra: true },
];
