import * as z from 'zod/mini';
import { type ListSearch, parseListSearch } from '../table/listSearch.ts';

const own = z.object({
  /** Other regions than the console's own, or several. */
  region: z.catch(z.optional(z.array(z.string()).check(z.minLength(1))), undefined),
  /** By what the rows are grouped: `engine`, `region`, or `tag:` and its key. */
  group: z.catch(z.optional(z.string()), undefined),
});

export type CoverageSearch = ListSearch & { region?: string[]; group?: string };

/** Which databases the page is about, and what of the list belongs into the URL. */
export function parseCoverageSearch(search: Record<string, unknown>): CoverageSearch {
  const { region, group } = own.parse(search);
  return { ...parseListSearch(search), ...(region ? { region } : {}), ...(group ? { group } : {}) };
}
