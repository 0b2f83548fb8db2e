import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { QueryKey } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { lazyAfterLoad } from '../shell/lazyAfterLoad.ts';
import { type Column, textOf } from './column.ts';
import { EmptyList } from './EmptyList.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { useListPreferences } from './listPreferences.ts';
import { fromQuery } from './listSearch.ts';
import { Preferences } from './Preferences.tsx';
import { Refresh } from './Refresh.tsx';
import { type SummaryField, SummaryFields } from './SummaryFields.tsx';
import { sortName, useList } from './useList.ts';
import { useListSearch } from './useListSearch.ts';

const PropertyFilter = lazyAfterLoad(() =>
  import('@cloudscape-design/components/property-filter').then((it) => it.default),
);

interface ResourceTableProps<Item> {
  /** The resources in the plural: `Instances`. */
  title: string;
  /** The same within a sentence, and in the names of files: `instances`. */
  what: string;
  items: readonly Item[];
  /** The first one has the name. A constant: the list is made anew when it changes. */
  columns: readonly Column<Item>[];
  /** Constants, as the columns. */
  idOf: (item: Item) => string;
  /** The id of the item below which another one stands, to be unfolded. */
  parentOf?: (item: Item) => string | undefined;
  /** Whether an item only holds others together: it is neither counted nor exported. */
  isHeading?: (item: Item) => boolean;
  /**
   * Buttons that act on the selected rows, on all that match the filter, or on none. Without them rows cannot be selected.
   */
  actions?: (selected: readonly Item[], matching: readonly Item[]) => ReactNode;
  /** Whether the list is a part of a page, and not the page itself. */
  isPart?: boolean;
  /** What the panel beside the list shows of the selected rows. */
  summaryFields?: readonly SummaryField<Item>[];
  /** A choice of what is asked of RDS at all, before the filter. */
  scope?: ReactNode;
  /** What a person without any of these does next. */
  empty: { explanation: string; action?: ReactNode };
  /** The queries whose answers are the items. */
  queryKeys: readonly QueryKey[];
}

/**
 * A list of resources: filter, sorting, pages, selection and what can be done with it. What is shown lives in the URL, how
 * somebody likes to see it in the browser.
 */
export function ResourceTable<Item>(props: ResourceTableProps<Item>) {
  const {
    title,
    what,
    items,
    columns,
    idOf,
    parentOf,
    isHeading = () => false,
    actions,
    summaryFields,
    scope,
    empty,
    queryKeys,
    isPart = false,
  } = props;
  const { search, selectedIds, show, select } = useListSearch();
  const [preferences, setPreferences] = useListPreferences(what, columns);
  const clearFilter = () => show({ filter: undefined, page: undefined });
  const list = useList({
    items,
    columns,
    idOf,
    parentOf,
    search,
    preferences,
    empty: <EmptyList title={`No ${what}`} {...empty} />,
    noMatch: (
      <EmptyList
        title="No matches"
        explanation={`No ${what} match the filter.`}
        action={<Button onClick={clearFilter}>Clear filter</Button>}
      />
    ),
  });

  const selectedRows = list.rows.filter(({ rowId }) => selectedIds.has(rowId));
  const selected = selectedRows.map(({ item }) => item);
  const nameOf = (item: Item) => textOf(columns[0]?.value(item));
  const total = list.rows.filter(({ item, parentRowId }) =>
    props.isHeading ? !isHeading(item) : parentRowId === null,
  ).length;
  const matches = props.isHeading
    ? list.matching.filter((item) => !isHeading(item)).length
    : (list.filteredItemsCount ?? total);
  const shownColumns = preferences.columns.flatMap(
    ({ id, visible }) => columns.find((column) => visible && column.id === id) ?? [],
  );

  return (
    <>
      <Table
        // Cloudscape looks at the widths once, and those of an empty list are the headers’ alone.
        key={items.length > 0 ? 'filled' : 'empty'}
        {...list.collectionProps}
        variant={isPart ? 'container' : 'full-page'}
        stickyHeader={!isPart}
        items={list.items}
        columnDefinitions={list.tableColumns}
        columnDisplay={preferences.columns}
        wrapLines={preferences.wrapLines}
        contentDensity={preferences.contentDensity}
        stickyColumns={{ first: 1 }}
        resizableColumns
        onColumnWidthsChange={({ detail }) => {
          const widths = shownColumns.map(({ id }, index) => [id, detail.widths[index] ?? 0] as const);
          setPreferences({ widths: { ...preferences.widths, ...Object.fromEntries(widths) } });
        }}
        trackBy="rowId"
        {...(actions ? { selectionType: 'multi' } : {})}
        selectedItems={selectedRows}
        onSelectionChange={({ detail }) => select(detail.selectedItems.map(({ rowId }) => rowId))}
        onSortingChange={({ detail }) => {
          const sort = sortName(list.tableColumns, detail);
          setPreferences({ sort });
          show({ sort, page: undefined });
        }}
        ariaLabels={{
          tableLabel: title,
          resizerRoleDescription: 'resize button',
          resizerTooltipText: 'Drag or select to resize',
          selectionGroupLabel: `Selection of ${what}`,
          allItemsSelectionLabel: () => `Select all ${what} of this page`,
          itemSelectionLabel: (_data, { item }) => `Select ${nameOf(item)}`,
          expandButtonLabel: ({ item }) => `Show what belongs to ${nameOf(item)}`,
          collapseButtonLabel: ({ item }) => `Hide what belongs to ${nameOf(item)}`,
        }}
        renderAriaLive={({ firstIndex, lastIndex, totalItemsCount }) =>
          `${title} ${firstIndex} to ${lastIndex} of ${totalItemsCount}`
        }
        header={
          <Header
            variant={isPart ? 'h2' : 'awsui-h1-sticky'}
            counter={selected.length > 0 ? `(${selected.length}/${total})` : `(${total})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <Refresh what={what} queryKeys={queryKeys} />
                <ExportMenu
                  what={what}
                  columns={shownColumns}
                  items={list.matching.filter((item) => !isHeading(item))}
                />
                {actions?.(selected, list.matching)}
              </SpaceBetween>
            }
          >
            {title}
          </Header>
        }
        filter={
          <Suspense fallback={<div className="filter-to-come" />}>
            <PropertyFilter
              {...list.propertyFilterProps}
              onChange={({ detail }) => show({ filter: fromQuery(detail), page: undefined })}
              filteringPlaceholder={`Filter ${what}`}
              filteringAriaLabel={`Filter ${what}`}
              countText={`${matches} ${matches === 1 ? 'match' : 'matches'}`}
              customControl={scope}
              expandToViewport
              virtualScroll
            />
          </Suspense>
        }
        pagination={
          <Pagination
            {...list.paginationProps}
            onChange={({ detail }) => show({ page: detail.currentPageIndex > 1 ? detail.currentPageIndex : undefined })}
          />
        }
        preferences={<Preferences what={what} columns={columns} preferences={preferences} onChange={setPreferences} />}
      />
      {summaryFields && <SummaryFields what={what} summaryFields={summaryFields} selected={selected} nameOf={nameOf} />}
    </>
  );
}
