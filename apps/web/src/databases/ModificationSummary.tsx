import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { effectOf, effectsSource } from '@rds-console/contract/modifyEffects';
import type { Change } from '@rds-console/contract/modifyInput';
import type { Effect } from '@rds-console/contract/parameters/effect';
import { labelOf } from '@rds-console/contract/parameters/labels';
import { settingText } from '../text/settingText.ts';

interface Props<Values> {
  kind: 'instance' | 'cluster';
  changes: Change<Values>[];
  /** A setting's value as it is in force, where that differs from what the form showed because a change is pending. */
  current: Values;
  applyImmediately: boolean;
}

/** The second page of a Modify form: what will be sent, and nothing else, with what it brings about. */
export function ModificationSummary<Values>({ kind, changes, current, applyImmediately }: Props<Values>) {
  const items = changes.map(({ name, to }) => {
    const from = current[name];
    return {
      name,
      from,
      to,
      isWithdrawal: JSON.stringify(from) === JSON.stringify(to),
      ...effectOf(kind, name, { from, to }),
    };
  });
  const columns: TableProps.ColumnDefinition<(typeof items)[number]>[] = [
    { id: 'attribute', header: 'Attribute', cell: ({ name }) => labelOf(name), isRowHeader: true },
    { id: 'current', header: 'Current value', cell: ({ name, from }) => settingText(name, from) },
    { id: 'new', header: 'New value', cell: ({ name, to }) => <Box fontWeight="bold">{settingText(name, to)}</Box> },
    {
      id: 'when',
      header: 'Takes effect',
      minWidth: 200,
      cell: ({ when, isWithdrawal }) => (isWithdrawal ? 'Withdraws what is pending' : whenText(when, applyImmediately)),
    },
    {
      id: 'downtime',
      header: 'Downtime',
      minWidth: 200,
      cell: ({ downtime = 'None', isWithdrawal }) => (isWithdrawal ? 'None' : downtime),
    },
  ];

  return (
    <Container
      header={
        <Header
          variant="h2"
          description="You are about to submit the following modifications. Only the values that change are listed and sent."
          info={
            <Link href={effectsSource[kind]} external externalIconAriaLabel="Opens in a new tab">
              Settings in the RDS manual
            </Link>
          }
        >
          Summary of modifications
        </Header>
      }
    >
      <Table
        variant="embedded"
        items={items}
        trackBy="name"
        wrapLines
        ariaLabels={{ tableLabel: 'Summary of modifications' }}
        columnDefinitions={columns}
      />
    </Container>
  );
}

function whenText(when: Effect['when'], applyImmediately: boolean) {
  switch (when) {
    case 'scheduled':
      return applyImmediately ? 'Immediately, as chosen' : 'In the next maintenance window, as chosen';
    case 'at once':
      return 'At once, whatever is chosen';
    case 'asynchronously':
      return 'As soon as possible, whatever is chosen';
    case 'at reboot':
      return 'At the next reboot, whatever is chosen';
  }
}
