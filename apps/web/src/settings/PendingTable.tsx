import Button from '@cloudscape-design/components/button';
import type { TableProps } from '@cloudscape-design/components/table';
import { SectionTable } from '../table/SectionTable.tsx';
import { pendingValues } from './PendingModifications.tsx';
import { nextWindowText } from './times.ts';
import { settingText, words } from './words.ts';

interface Props {
  /** PendingModifiedValues as RDS last described them. */
  pending: object | undefined;
  /** The settings that are in force, as Modify takes them. */
  current: object;
  /** `ddd:hh24:mi-ddd:hh24:mi` in UTC. */
  maintenanceWindow: string | undefined;
  /** Why nothing can be done about them now. */
  disabledReason: string | undefined;
  onApplyNow: () => void;
  /** Takes one back: the parameter, and the value that it has. */
  onWithdraw: (name: string, value: unknown) => void;
}

type Waiting = ReturnType<typeof pendingValues>[number];

/** The changes that wait for the maintenance window: applied now all together, as RDS does it, or withdrawn one by one. */
export function PendingTable(props: Props) {
  const { pending, maintenanceWindow, disabledReason, onApplyNow, onWithdraw } = props;
  const current = new Map<string, unknown>(Object.entries(props.current));
  const waiting = pendingValues(pending);

  const columns: TableProps.ColumnDefinition<Waiting>[] = [
    { id: 'attribute', header: 'Attribute', cell: ({ name }) => words[name] ?? name, isRowHeader: true },
    { id: 'current', header: 'Current value', cell: ({ name }) => settingText(name, current.get(name)) },
    { id: 'new', header: 'New value', cell: ({ name, value }) => settingText(name, value) },
    {
      id: 'withdraw',
      header: 'Action',
      minWidth: 130,
      cell: ({ name }) => {
        // A setting that RDS does not tell cannot be asked for again, which is how a change is withdrawn.
        const isTold = ![undefined, ''].includes(current.get(name) as string | undefined);
        const reason =
          disabledReason ?? (isTold ? undefined : 'RDS does not tell the present value, so it stays waiting.');
        return (
          <Button
            variant="inline-link"
            ariaLabel={`Withdraw ${words[name] ?? name}`}
            disabled={reason !== undefined}
            disabledReason={reason}
            onClick={() => onWithdraw(name, current.get(name))}
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
