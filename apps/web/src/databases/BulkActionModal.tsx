import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import { CodeInWindow, useCodeInWindow, WindowFooter } from '../code/CodeInWindow.tsx';
import type { Call } from '../code/call.ts';
import { SectionTable } from '../table/SectionTable.tsx';
import { type BulkItem, type BulkOperation, bulkOperations } from './bulkOperations.ts';
import { type BulkResult, useBulkAction } from './useBulkAction.ts';

interface Props {
  operation: BulkOperation;
  /** The databases in the plural: `DB instances`. */
  what: string;
  databases: readonly BulkItem[];
  /** Asks RDS to do it to one of them. */
  run: (name: string) => Promise<unknown>;
  /** The call that does it to one of them. */
  callFor: (name: string) => Call;
  onDismiss: () => void;
}

/** Asks once before something is done to several databases, naming those that are left out and why; then tells how each went. */
export function BulkActionModal({ operation, what, databases, run, callFor, onDismiss }: Props) {
  const { title, doing, consequence } = bulkOperations[operation];
  const { results, isRunning, start } = useBulkAction({ operation, what, run });
  const wanted = databases.filter(({ skippedReason }) => skippedReason === undefined).map(({ name }) => name);
  const refused = wanted.filter((name) => typeof results?.get(name) === 'object');
  const skipped = databases.length - wanted.length;

  const code = useCodeInWindow({ calls: () => wanted.map(callFor) });
  const columns: TableProps.ColumnDefinition<BulkItem>[] = [
    { id: 'name', header: 'Name', cell: ({ name }) => name, isRowHeader: true },
    {
      id: 'result',
      header: results ? 'Result' : 'What happens',
      cell: ({ name, skippedReason }) =>
        skippedReason ? (
          // Beside the indicator, which would break the words of a narrow window.
          <>
            <StatusIndicator type="stopped">Skipped:</StatusIndicator> {skippedReason}
          </>
        ) : (
          <Result result={results?.get(name)} todo={title} doing={doing} isConfirmed={results !== undefined} />
        ),
    },
  ];

  return (
    <Modal
      visible
      size="large"
      header={`${title} ${wanted.length} ${what}?`}
      onDismiss={onDismiss}
      footer={
        <WindowFooter code={code}>
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              {results ? 'Close' : 'Cancel'}
            </Button>
            {results && !isRunning && refused.length > 0 && (
              <Button onClick={() => void start(refused)}>Retry {refused.length}</Button>
            )}
            {(!results || isRunning) && (
              <Button variant="primary" loading={isRunning} onClick={() => void start(wanted)}>
                {title}
              </Button>
            )}
          </SpaceBetween>
        </WindowFooter>
      }
    >
      <SpaceBetween size="l">
        <Box>{consequence}</Box>
        <SectionTable
          title={skipped > 0 ? `Selected, of which ${skipped} skipped` : 'Selected'}
          what={what}
          // What is left out is what one did not expect.
          items={databases.toSorted((a, b) => Number(!a.skippedReason) - Number(!b.skippedReason))}
          columns={columns}
          // A member may be called as another cluster is; it is skipped.
          idOf={({ name, skippedReason = '' }) => `${name} ${skippedReason}`}
          filterTextOf={({ name }) => name}
          empty="None."
        />
      </SpaceBetween>
      <CodeInWindow code={code} />
    </Modal>
  );
}

interface ResultProps {
  result: BulkResult | undefined;
  todo: string;
  doing: string;
  isConfirmed: boolean;
}

function Result({ result, todo, doing, isConfirmed }: ResultProps) {
  if (result === undefined) return isConfirmed ? <StatusIndicator type="pending">Waiting</StatusIndicator> : todo;
  if (result === 'asking') return <StatusIndicator type="in-progress">Asking RDS</StatusIndicator>;
  if (result === 'done') return <StatusIndicator type="success">{doing}</StatusIndicator>;
  return (
    <>
      <StatusIndicator type="error">Refused:</StatusIndicator> {result.message} ({result.code})
    </>
  );
}
