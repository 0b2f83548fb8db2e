import { isText, isTexts } from '../shell/storedJson.ts';
import { type ListSearch, parseListSearch } from '../table/listSearch.ts';

export interface CoverageSearch extends ListSearch {
  /** Other regions than the console's own, or several. */
  region?: string[];
  /** By what the rows are grouped: `engine`, `region`, or `tag:` and its key. */
  group?: string;
}

/** Which databases the page is about, and what of the list belongs into the URL. */
export function parseCoverageSearch(search: Record<string, unknown>): CoverageSearch {
  const { region, group } = search;
  return {
    ...parseListSearch(search),
    ...(isTexts(region) && region.length > 0 ? { region } : {}),
    ...(isText(group) ? { group } : {}),
  };
}
