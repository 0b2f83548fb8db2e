import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Pixels; a name may have up to 255 characters, and the other columns are to stay in sight. */
export const nameMaxWidth = 280;

/** What of a list belongs into the URL, so that it can be sent to somebody and survives a reload. */
export interface ListSearch {
  filter?: string;
  page?: number;
  selected?: string;
}

/** Reads the list's part of the URL; what is not understood is left out. */
export function parseListSearch(search: Record<string, unknown>): ListSearch {
  return {
    ...(search.filter ? { filter: String(search.filter) } : {}),
    ...(Number(search.page) > 1 ? { page: Math.trunc(Number(search.page)) } : {}),
    ...(search.selected ? { selected: String(search.selected) } : {}),
  };
}

interface ResourceTableProps<Item> {
  /** The resources in the plural: `Instances`. */
  title: string;
  /** The same within a sentence: `instances`. */
  what: string;
  items: readonly Item[];
  columns: TableProps.ColumnDefinition<Item>[];
  idOf: (item: Item) => string;
  /** What the filter looks through: the texts that the row shows. */
  filterTextOf: (item: Item) => string;
  /** Buttons that act on the selected row, or on none. */
  actions: (selected: Item | undefined) => ReactNode;
  /** What a person without any of these does next. */
  empty: { explanation: string; action?: ReactNode };
  onRefresh: () => void;
  isRefreshing: boolean;
}

const pageSize = 20;

/** A list of resources: filter, sorting, pages, one selected row and its actions. Filter, page and selection live in the URL. */
export function ResourceTable<Item>(props: ResourceTableProps<Item>) {
  const { title, what, items, columns, idOf, filterTextOf, actions, empty, onRefresh, isRefreshing } = props;
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const setSearch = (change: ListSearch) =>
    void navigate({
      to: '.',
      search: (present: ListSearch) => parseListSearch({ ...present, ...change }),
      replace: true,
    });

  const {
    items: rows,
    collectionProps,
    filterProps,
    paginationProps,
    filteredItemsCount,
  } = useCollection(items, {
    filtering: {
      defaultFilteringText: search.filter ?? '',
      filteringFunction: (item, text) => filterTextOf(item).toLowerCase().includes(text.trim().toLowerCase()),
      empty: (
        <Box textAlign="center" padding="l">
          <SpaceBetween size="s">
            <Box variant="strong">No {what}</Box>
            <Box variant="p">{empty.explanation}</Box>
            {empty.action}
          </SpaceBetween>
        </Box>
      ),
      noMatch: (
        <Box textAlign="center" padding="l">
          <SpaceBetween size="s">
            <Box variant="strong">No matches</Box>
            <Box variant="p">No {what} match the filter.</Box>
            <Button
              onClick={() => {
                filterProps.onChange(new CustomEvent('clear', { detail: { filteringText: '' } }));
                setSearch({ filter: '' });
              }}
            >
              Clear filter
            </Button>
          </SpaceBetween>
        </Box>
      ),
    },
    pagination: { pageSize, defaultPage: search.page ?? 1 },
    sorting: { defaultState: { sortingColumn: columns[0] ?? {} } },
  });

  const selected = items.find((item) => idOf(item) === search.selected);

  return (
    <Table
      {...collectionProps}
      variant="full-page"
      stickyHeader
      items={rows}
      columnDefinitions={columns}
      trackBy={idOf}
      selectionType="single"
      selectedItems={selected === undefined ? [] : [selected]}
      onSelectionChange={({ detail }) => setSearch({ selected: detail.selectedItems.map(idOf)[0] ?? '' })}
      ariaLabels={{
        tableLabel: title,
        selectionGroupLabel: `Choose one of the ${what}`,
        itemSelectionLabel: (_data, item) => idOf(item),
      }}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={filterProps.filteringText ? `(${filteredItemsCount}/${items.length})` : `(${items.length})`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel={`Refresh ${what}`} loading={isRefreshing} onClick={onRefresh} />
              {actions(selected)}
            </SpaceBetween>
          }
        >
          {title}
        </Header>
      }
      filter={
        <TextFilter
          {...filterProps}
          filteringPlaceholder={`Filter ${what}`}
          filteringAriaLabel={`Filter ${what}`}
          countText={`${filteredItemsCount} ${filteredItemsCount === 1 ? 'match' : 'matches'}`}
          onChange={(event) => {
            filterProps.onChange(event);
            setSearch({ filter: event.detail.filteringText, page: 1 });
          }}
        />
      }
      pagination={
        <Pagination
          {...paginationProps}
          onChange={(event) => {
            paginationProps.onChange(event);
            setSearch({ page: event.detail.currentPageIndex });
          }}
        />
      }
    />
  );
}
