import { z } from 'zod';
import { type ListSearch, parseListSearch } from '../table/listSearch.ts';

const own = z.object({
  /** Other regions than the console's own, or several. */
  region: z.array(z.string()).min(1).optional().catch(undefined),
});

export type CoverageSearch = ListSearch & { region?: string[] };

/** Which databases the page is about, and what of the list belongs into the URL. */
export function parseCoverageSearch(search: Record<string, unknown>): CoverageSearch {
  const { region } = own.parse(search);
  return { ...parseListSearch(search), ...(region ? { region } : {}) };
}
