import { type ListSearch, parseListSearch } from '../table/listSearch.ts';

/** Whose snapshots are listed: those that other accounts share with this one, or with everybody; own ones otherwise. */
export type SnapshotScope = 'shared' | 'public';

export interface SnapshotsSearch extends ListSearch {
  type?: SnapshotScope;
}

/** Reads the URL of the list of snapshots. RDS has very many public ones, so they are asked for only when wanted. */
export function parseSnapshotsSearch(search: Record<string, unknown>): SnapshotsSearch {
  const { type } = search;
  return { ...parseListSearch(search), ...(type === 'shared' || type === 'public' ? { type } : {}) };
}
