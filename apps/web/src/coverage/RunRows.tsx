import Pagination from '@cloudscape-design/components/pagination';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { RunRow, RunStep } from '@rds-console/contract/iamCoverage';
import { useState } from 'react';
import { DatabaseLink } from './DatabaseLink.tsx';

const pageSize = 10;

const steps: Record<RunStep, { text: string; type: StatusIndicatorProps.Type; order: number }> = {
  failed: { text: 'Failed', type: 'error', order: 0 },
  canceled: { text: 'Canceled before RDS was asked', type: 'stopped', order: 1 },
  configuring: { text: 'Configuring', type: 'in-progress', order: 2 },
  asked: { text: 'Asked', type: 'in-progress', order: 3 },
  queued: { text: 'Queued', type: 'pending', order: 4 },
  waiting: { text: 'Waiting for the window', type: 'pending', order: 5 },
  verified: { text: 'Verified', type: 'success', order: 6 },
};

/** The databases of a bulk switch: those that need somebody first. */
export function RunRows({ rows }: { rows: readonly RunRow[] }) {
  const [page, setPage] = useState(1);
  const sorted = rows.toSorted((a, b) => steps[a.step].order - steps[b.step].order);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const shown = Math.min(page, pages);
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      items={sorted.slice((shown - 1) * pageSize, shown * pageSize)}
      trackBy={({ Region, kind, id }) => `${Region} ${kind} ${id}`}
      ariaLabels={{ tableLabel: 'Databases of the bulk switch' }}
      columnDefinitions={[
        {
          id: 'id',
          header: 'Database',
          minWidth: 120,
          cell: (row) => <DatabaseLink {...row} />,
          isRowHeader: true,
        },
        {
          id: 'step',
          header: 'Step',
          minWidth: 130,
          cell: ({ step }) => <StatusIndicator type={steps[step].type}>{steps[step].text}</StatusIndicator>,
        },
        {
          id: 'problem',
          header: 'What RDS said',
          minWidth: 200,
          cell: ({ problem }) => (problem ? `${problem.code}: ${problem.message}` : '-'),
        },
      ]}
      pagination={
        pages > 1 && (
          <Pagination
            pagesCount={pages}
            currentPageIndex={shown}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        )
      }
    />
  );
}
