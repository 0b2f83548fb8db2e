import { longestDurationMinutes } from '@rds-console/contract/eventBounds';
import { type ListSearch, parseListSearch } from '../table/listSearch.ts';

/** Minutes. RDS's console begins with the events of a day. */
export const usualDuration = 1440;

export interface EventsSearch extends ListSearch {
  /** Minutes back from now. */
  Duration?: number;
}

/** Reads the URL of the list of events, which has the newest first unless somebody wants it otherwise. */
export function parseEventsSearch(search: Record<string, unknown>): EventsSearch {
  const Duration = Number(search.Duration);
  const isDuration = Number.isInteger(Duration) && Duration >= 1 && Duration <= longestDurationMinutes;
  return { sort: '-Date', ...parseListSearch(search), ...(isDuration ? { Duration } : {}) };
}
