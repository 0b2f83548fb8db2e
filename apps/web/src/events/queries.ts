import { api } from '../api.ts';
import { pollEventsEveryMs } from '../text/eventDurations.ts';
import { usualDuration } from './eventsSearch.ts';

/** What RDS noted down about everything in the region, oldest first. */
export function eventsQuery(Duration = usualDuration) {
  return api.events.list.queryOptions({ input: { Duration }, refetchInterval: pollEventsEveryMs });
}
