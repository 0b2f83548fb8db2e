import Select from '@cloudscape-design/components/select';
import type { TableProps } from '@cloudscape-design/components/table';
import type { eventSourceTypes } from '@rds-console/contract/eventBounds';
import type { Event } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '../api.ts';
import { SectionTable } from '../table/SectionTable.tsx';
import { eventDurations as durations, pollEventsEveryMs } from '../text/eventDurations.ts';
import { localTime, utcTime } from '../text/times.ts';

const columns: TableProps.ColumnDefinition<Event>[] = [
  {
    id: 'Date',
    header: 'Time',
    cell: (it) => <span title={utcTime(it.Date)}>{localTime(it.Date)}</span>,
    sortingField: 'Date',
    width: 200,
  },
  { id: 'Message', header: 'Event', cell: (it) => it.Message, isRowHeader: true, minWidth: 200 },
  { id: 'EventCategories', header: 'Categories', cell: (it) => it.EventCategories.join(', ') || '-', width: 200 },
];

interface Props {
  SourceType: (typeof eventSourceTypes)[number];
  SourceIdentifier: string;
}

/** What RDS noted down about one resource, newest first. */
export function EventList({ SourceType, SourceIdentifier }: Props) {
  const [duration, setDuration] = useState(durations[1]);
  const { data, error } = useQuery(
    api.events.list.queryOptions({
      input: { SourceType, SourceIdentifier, Duration: Number(duration?.value) },
      refetchInterval: pollEventsEveryMs,
    }),
  );
  const newestFirst = useMemo(() => data?.toReversed(), [data]);

  return (
    <SectionTable
      title="Recent events"
      what="events"
      items={newestFirst}
      error={error}
      columns={columns}
      idOf={({ Date: date, Message }) => `${date} ${Message}`}
      filterTextOf={({ Message, EventCategories }) => [Message, ...EventCategories].join(' ')}
      actions={
        <Select
          ariaLabel="Time range of events"
          selectedOption={duration ?? null}
          options={durations}
          onChange={({ detail }) => setDuration(durations.find(({ value }) => value === detail.selectedOption.value))}
        />
      }
      empty={`No events in this time range: ${duration?.label.toLowerCase()}.`}
    />
  );
}
