import * as v from 'valibot';
import { type ListSearch, parseListSearch } from '../table/listSearch.ts';

const own = v.object({
  /** Other regions than the console's own, or several. */
  region: v.fallback(v.optional(v.pipe(v.array(v.string()), v.minLength(1))), undefined),
  /** By what the rows are grouped: `engine`, `region`, or `tag:` and its key. */
  group: v.fallback(v.optional(v.string()), undefined),
});

export type CoverageSearch = ListSearch & { region?: string[]; group?: string };

/** Which databases the page is about, and what of the list belongs into the URL. */
export function parseCoverageSearch(search: Record<string, unknown>): CoverageSearch {
  const { region, group } = v.parse(own, search);
  return { ...parseListSearch(search), ...(region ? { region } : {}), ...(group ? { group } : {}) };
}
