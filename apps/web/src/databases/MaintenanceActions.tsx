import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TableProps } from '@cloudscape-design/components/table';
import type { PendingMaintenanceAction } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../api.ts';
import { useOperation } from '../shell/flashes.tsx';
import { SectionTable } from '../table/SectionTable.tsx';
import { localTime } from '../text/times.ts';
import { maintenanceStatus } from './maintenanceStatus.ts';

type OptInType = 'immediate' | 'next-maintenance' | 'undo-opt-in';

const pollEveryMs = 5000;

interface Props {
  /** The database's ARN. */
  ResourceIdentifier: string;
  /** Why maintenance cannot begin now; it can be put off to the window nevertheless. */
  notNowReason: string | undefined;
  /** Asks again for the database, which begins to change. */
  onApplied: () => Promise<unknown>;
}

/** The upgrades and updates that RDS has for a database, to be applied now or in the next window. */
export function MaintenanceActions({ ResourceIdentifier, notNowReason, onApplied }: Props) {
  const perform = useOperation();
  const { data, error } = useQuery(
    api.maintenance.list.queryOptions({ input: { ResourceIdentifier }, refetchInterval: pollEveryMs }),
  );

  function apply(ApplyAction: string, OptInType: OptInType, done: string) {
    void perform({
      id: `maintenance ${ResourceIdentifier} ${ApplyAction}`,
      asking: `Asking RDS: ${ApplyAction}`,
      done: () => done,
      refused: `RDS refused: ${ApplyAction}`,
      run: async () => {
        await api.maintenance.apply.call({ ResourceIdentifier, ApplyAction, OptInType });
        await Promise.all([queryClient.invalidateQueries({ queryKey: api.maintenance.key() }), onApplied()]);
      },
    });
  }

  const columns: TableProps.ColumnDefinition<PendingMaintenanceAction>[] = [
    { id: 'Description', header: 'Description', cell: (it) => it.Description ?? '-', isRowHeader: true },
    { id: 'Action', header: 'Type', cell: (it) => it.Action },
    { id: 'OptInStatus', header: 'Status', cell: (it) => maintenanceStatus(it) },
    { id: 'CurrentApplyDate', header: 'Apply date', cell: (it) => localTime(it.CurrentApplyDate) },
    {
      id: 'do',
      header: 'Action',
      minWidth: 130,
      cell: ({ Action, OptInStatus }) => (
        <SpaceBetween direction="horizontal" size="s">
          <Button
            variant="inline-link"
            ariaLabel={`Apply ${Action} now`}
            disabled={notNowReason !== undefined}
            disabledReason={notNowReason}
            onClick={() => apply(Action, 'immediate', `Maintenance begins: ${Action}`)}
          >
            Apply now
          </Button>
          {OptInStatus === 'next-maintenance' ? (
            <Button
              variant="inline-link"
              ariaLabel={`Defer ${Action}`}
              onClick={() => apply(Action, 'undo-opt-in', `Not applied in the next window: ${Action}`)}
            >
              Defer
            </Button>
          ) : (
            <Button
              variant="inline-link"
              ariaLabel={`Apply ${Action} at next window`}
              onClick={() => apply(Action, 'next-maintenance', `Waits for the next maintenance window: ${Action}`)}
            >
              Apply at next window
            </Button>
          )}
        </SpaceBetween>
      ),
    },
  ];

  return (
    <SectionTable
      title="Pending maintenance"
      what="maintenance actions"
      items={data?.flatMap((it) => it.PendingMaintenanceActionDetails)}
      error={error}
      columns={columns}
      idOf={({ Action }) => Action}
      empty="No maintenance is waiting: the database is up to date."
    />
  );
}
