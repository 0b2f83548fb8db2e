import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { toProblem } from '@rds-console/contract/problem';
import type { ReactNode } from 'react';
import { ProblemText } from '../text/ProblemText.tsx';

const pageSize = 20;

interface Props<Item> {
  title: string;
  /** The same within a sentence: `events`. */
  what: string;
  description?: string;
  /** Undefined while the answer is on its way. */
  items: readonly Item[] | undefined;
  /** Why there are none. */
  error?: Error | null;
  columns: readonly TableProps.ColumnDefinition<Item>[];
  idOf: (item: Item) => string;
  /** What of an item the filter looks at; without it there is no filter. */
  filterTextOf?: (item: Item) => string;
  actions?: ReactNode;
  empty: ReactNode;
}

/** A list within a page, for what belongs to the page's resource. Filter and pages appear when it is long. */
export function SectionTable<Item>(props: Props<Item>) {
  const { title, what, description, items, error, columns, idOf, filterTextOf, actions, empty } = props;
  const {
    items: shown,
    collectionProps,
    filterProps,
    filteredItemsCount,
    paginationProps,
  } = useCollection(items ?? [], {
    filtering: {
      filteringFunction: (item, text) => filterTextOf?.(item).toLowerCase().includes(text.toLowerCase()) ?? true,
      empty: <Nothing>{empty}</Nothing>,
      noMatch: <Nothing>No {what} match the filter.</Nothing>,
    },
    pagination: { pageSize },
    sorting: {},
  });
  const isLong = (items?.length ?? 0) > pageSize;

  return (
    <Container
      header={
        <Header variant="h2" counter={items && `(${items.length})`} description={description} actions={actions}>
          {title}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {filterTextOf && isLong && (
          <TextFilter
            {...filterProps}
            filteringPlaceholder={`Filter ${what}`}
            filteringAriaLabel={`Filter ${what}`}
            countText={`${filteredItemsCount} ${filteredItemsCount === 1 ? 'match' : 'matches'}`}
          />
        )}
        <Table
          {...collectionProps}
          variant="embedded"
          items={shown}
          trackBy={idOf}
          columnDefinitions={columns}
          loading={items === undefined && !error}
          loadingText={`Loading ${what}`}
          wrapLines
          ariaLabels={{ tableLabel: title }}
          empty={error ? <ProblemText problem={toProblem(error)} /> : collectionProps.empty}
          pagination={isLong && <Pagination {...paginationProps} />}
        />
      </SpaceBetween>
    </Container>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return (
    <Box textAlign="center" color="text-body-secondary">
      {children}
    </Box>
  );
}
