import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { DurationControl } from './DurationControl.tsx';
import { type EventRow, eventColumns } from './eventColumns.tsx';
import { type EventsSearch, usualDuration } from './eventsSearch.ts';
import { eventsQuery } from './queries.ts';

/** What happened to the databases, snapshots and groups of the region, newest first. */
export function EventsPage() {
  const { Duration = usualDuration }: EventsSearch = useSearch({ strict: false });
  const query = eventsQuery(Duration);
  const { data } = useSuspenseQuery(query);
  const rows = useMemo(() => toRows(data), [data]);
  return (
    <ResourceTable
      title="Events"
      what="events"
      items={rows}
      columns={eventColumns}
      idOf={idOf}
      scope={<DurationControl duration={Duration} />}
      empty={{ explanation: 'Nothing happened in this time range. RDS keeps events for 14 days.' }}
      queryKeys={[query.queryKey]}
    />
  );
}

/** Events have no name of their own: time and source, and a number where several came together. */
function toRows(events: readonly EventRow['event'][]) {
  const counts = new Map<string, number>();
  return events.map((event): EventRow => {
    const key = `${event.Date} ${event.SourceArn ?? event.SourceIdentifier}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { id: `${key} ${count}`, event };
  });
}

function idOf({ id }: EventRow) {
  return id;
}
