import Button from '@cloudscape-design/components/button';
import type { TableProps } from '@cloudscape-design/components/table';
import { type PendingChange, pendingChanges } from '@rds-console/contract/modifyInput';
import { labelOf } from '@rds-console/contract/parameters/labels';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { SectionTable } from '../table/SectionTable.tsx';
import { settingText } from '../text/settingText.ts';
import { nextWindowText } from '../text/times.ts';

interface Props {
  database: DBInstance | DBCluster;
  /** The settings that are in force, as Modify takes them. */
  current: object;
  /** Why nothing can be done about them now. */
  disabledReason: string | undefined;
  onApplyNow: () => void;
  /** Takes one back: the parameter, and the value that it has. */
  onWithdraw: (waiting: PendingChange, value: unknown) => void;
}

/** The changes that wait for the maintenance window: applied now all together, as RDS does it, or withdrawn one by one. */
export function PendingTable(props: Props) {
  const { database, disabledReason, onApplyNow, onWithdraw } = props;
  const current = new Map<string, unknown>(Object.entries(props.current));
  const waiting = pendingChanges(database);
  const maintenanceWindow = database.PreferredMaintenanceWindow;

  const columns: TableProps.ColumnDefinition<PendingChange>[] = [
    { id: 'attribute', header: 'Attribute', cell: ({ name }) => labelOf(name), isRowHeader: true },
    { id: 'current', header: 'Current value', cell: ({ name }) => settingText(name, current.get(name)) },
    { id: 'new', header: 'New value', cell: ({ name, value }) => settingText(name, value) },
    {
      id: 'withdraw',
      header: 'Action',
      minWidth: 130,
      cell: (each) => {
        const { name } = each;
        // A setting that RDS does not tell cannot be asked for again, which is how a change is withdrawn.
        const isReported = current.get(name) !== undefined && current.get(name) !== '';
        const reason =
          disabledReason ?? (isReported ? undefined : 'RDS does not tell the present value, so it stays waiting.');
        return (
          <Button
            variant="inline-link"
            ariaLabel={`Withdraw ${labelOf(name)}`}
            disabled={reason !== undefined}
            disabledReason={reason}
            onClick={() => onWithdraw(each, current.get(name))}
          >
            Withdraw
          </Button>
        );
      },
    },
  ];

  const reason = disabledReason ?? (waiting.length === 0 ? 'Nothing is waiting.' : undefined);
  return (
    <SectionTable
      title="Pending modifications"
      what="modifications"
      description={maintenanceWindow && `The next maintenance window: ${nextWindowText(maintenanceWindow)}.`}
      items={waiting}
      columns={columns}
      idOf={({ name }) => name}
      actions={
        <Button disabled={reason !== undefined} disabledReason={reason} onClick={onApplyNow}>
          Apply now
        </Button>
      }
      empty="No modifications wait for the maintenance window."
    />
  );
}
