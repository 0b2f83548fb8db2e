import Select from '@cloudscape-design/components/select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { eventDurations } from '../text/eventDurations.ts';
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

/** How far back the list goes. */
function DurationControl({ duration }: { duration: number }) {
  const navigate = useNavigate();
  const chosen = eventDurations.find(({ value }) => Number(value) === duration);
  return (
    <Select
      ariaLabel="Time range of events"
      selectedOption={chosen ?? { value: String(duration), label: `Last ${duration} minutes` }}
      options={eventDurations}
      onChange={({ detail }) => {
        const Duration = Number(detail.selectedOption.value);
        void navigate({
          to: '.',
          search: ({ page: _page, ...present }: EventsSearch) => ({
            ...present,
            Duration: Duration === usualDuration ? undefined : Duration,
          }),
        });
      }}
    />
  );
}
