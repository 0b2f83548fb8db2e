import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ListSearch } from './listSearch.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The selected rows of a list where they are too many for the URL. */
    selected?: string[];
  }
}

/** Servers take URLs of some thousand characters. More rows than this are remembered beside the URL. */
const maxSelectedInUrl = 50;

/** What the URL says of a list, and how to change it. What changes the rows that are shown can be undone by Back. */
export function useListSearch() {
  const search: ListSearch = useSearch({ strict: false });
  const manySelected = useLocation({ select: ({ state }) => state.selected });
  const navigate = useNavigate();
  const selectedIds = useMemo(
    () => new Set(manySelected ?? (search.selected === undefined ? [] : [search.selected].flat())),
    [manySelected, search.selected],
  );

  function show(change: Pick<ListSearch, 'filter' | 'sort' | 'page'>) {
    // Rows that the filter takes out of sight are not to be acted upon.
    const isFilter = 'filter' in change;
    void navigate({
      to: '.',
      search: (present: ListSearch) => ({ ...present, ...change, ...(isFilter ? { selected: undefined } : {}) }),
      state: (present) => (isFilter ? { ...present, selected: undefined } : present),
      resetScroll: false,
    });
  }

  function select(ids: string[]) {
    const areMany = ids.length > maxSelectedInUrl;
    const selected = areMany || ids.length === 0 ? undefined : ids.length === 1 ? ids[0] : ids;
    void navigate({
      to: '.',
      search: (present: ListSearch) => ({ ...present, selected }),
      state: (present) => ({ ...present, selected: areMany ? ids : undefined }),
      replace: true,
      resetScroll: false,
    });
  }

  return { search, selectedIds, show, select };
}
