import { type PropertyFilterQuery, useCollection } from '@cloudscape-design/collection-hooks';
import type { TableProps } from '@cloudscape-design/components/table';
import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import { type Column, textOf } from './column.ts';
import { columnWidths } from './columnWidths.ts';
import { toFilterOptions, toFilterProperties, toFreeTextFiltering } from './filterProperties.ts';
import type { ListPreferences } from './listPreferences.ts';
import { type ListSearch, toQuery } from './listSearch.ts';
import { compareBy, type Row, toRows } from './row.ts';

type TableColumn<Item> = TableProps.ColumnDefinition<Row<Item>> & { id: string };

interface Options<Item> {
  items: readonly Item[];
  columns: readonly Column<Item>[];
  idOf: (item: Item) => string;
  parentOf: ((item: Item) => string | undefined) | undefined;
  search: ListSearch;
  preferences: ListPreferences;
  empty: ReactNode;
  noMatch: ReactNode;
}

/** Items as rows, filtered, sorted and cut into pages as the URL says. */
export function useList<Item>(options: Options<Item>) {
  const { items, columns, idOf, parentOf, search, preferences, empty, noMatch } = options;
  // The sorting of last time counts for whoever comes, and not for who goes back to a page that had another one.
  const [usualSort] = useState(preferences.sort);
  const rows = useMemo(() => toRows(items, columns, { idOf, parentOf }), [items, columns, idOf, parentOf]);
  const isFilled = items.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: reckoned when the first rows come, and kept while they change
  const widths = useMemo(() => columnWidths(columns, items, preferences.widths), [columns, isFilled]);
  const { wrapLines } = preferences;
  const tableColumns = useMemo(
    () => columns.map((column, index) => toTableColumn(column, index === 0, wrapLines, widths[column.id])),
    [columns, wrapLines, widths],
  );
  const filteringProperties = useMemo(() => toFilterProperties(columns), [columns]);
  const filteringOptions = useMemo(() => toFilterOptions(columns, rows), [columns, rows]);

  const shownIds = useMemo(
    () => preferences.columns.flatMap(({ id, visible }) => (visible ? [id] : [])),
    [preferences.columns],
  );
  const freeTextFiltering = useMemo(() => toFreeTextFiltering(shownIds), [shownIds]);

  const query = useMemo(() => toQuery(search.filter), [search.filter]);
  const sorting = useMemo(
    () => toSorting(tableColumns, search.sort ?? usualSort),
    [tableColumns, search.sort, usualSort],
  );
  const page = search.page ?? 1;

  const list = useCollection(rows, {
    propertyFiltering: {
      filteringProperties,
      filteringOptions,
      freeTextFiltering,
      empty,
      noMatch,
      defaultQuery: query,
    },
    sorting: { defaultState: sorting },
    pagination: { pageSize: preferences.pageSize, defaultPage: page },
    ...(parentOf
      ? { expandableRows: { getId: ({ rowId }) => rowId, getParentId: ({ parentRowId }) => parentRowId } }
      : {}),
  });
  useFollow(list.actions, query, sorting, page);

  const childrenOf = list.collectionProps.expandableRows?.getItemChildren ?? (() => []);
  /** All that the filter leaves, on whatever page and whether unfolded or not, in the order of the list. */
  const matching = list.allPageItems.flatMap((row) => [row, ...childrenOf(row)]).map(({ item }) => item);
  return { ...list, rows, tableColumns, matching };
}

/** The collection keeps a state of its own; this makes it that of the URL before anybody sees it differ. */
function useFollow<Item>(
  actions: ReturnType<typeof useCollection<Row<Item>>>['actions'],
  query: PropertyFilterQuery,
  sorting: TableProps.SortingState<Row<Item>>,
  page: number,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions are made anew at each drawing, and always do the same
  useLayoutEffect(() => {
    actions.setPropertyFiltering(query);
    actions.setSorting(sorting);
    actions.setCurrentPage(page);
  }, [query, sorting, page]);
}

/** Pixels; narrower than this a column would break words, which wrapping is not to do. */
const minWrappedWidth = 120;
const minColumnWidth = 60;

function toTableColumn<Item>(
  column: Column<Item>,
  isFirst: boolean,
  wrapLines: boolean,
  width = minWrappedWidth,
): TableColumn<Item> {
  const { id, header, value, cell = (item) => textOf(value(item)) || '-' } = column;
  return {
    id,
    header,
    cell: ({ item }) => cell(item),
    sortingComparator: compareBy(column),
    isRowHeader: isFirst,
    width,
    minWidth: wrapLines ? minWrappedWidth : minColumnWidth,
  };
}

function toSorting<Item>(columns: readonly TableColumn<Item>[], sort = '') {
  const isDescending = sort.startsWith('-');
  const sortingColumn = columns.find(({ id }) => id === (isDescending ? sort.slice(1) : sort));
  return sortingColumn ? { sortingColumn, isDescending } : { sortingColumn: columns[0] ?? {}, isDescending: false };
}

/** A sorting as the URL has it. */
export function sortName<Item>(columns: readonly TableColumn<Item>[], sorting: TableProps.SortingState<Row<Item>>) {
  const { sortingComparator } = sorting.sortingColumn;
  const column = columns.find((each) => each.sortingComparator === sortingComparator);
  return column && `${sorting.isDescending ? '-' : ''}${column.id}`;
}
