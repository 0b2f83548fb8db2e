import Select from '@cloudscape-design/components/select';
import { useNavigate } from '@tanstack/react-router';
import { eventDurations } from '../text/eventDurations.ts';
import { type EventsSearch, usualDuration } from './eventsSearch.ts';

/** How far back the list goes. */
export function DurationControl({ duration }: { duration: number }) {
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
