import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { Change } from '@rds-console/contract/modifyInput';
import { settingText, words } from './words.ts';

interface Props<Values> {
  changes: Change<Values>[];
  /** A setting's value as it is in force, where that differs from what the form showed because a change is pending. */
  current: Values;
}

/** The second page of a Modify form: what will be sent, and nothing else. */
export function ModificationSummary<Values>({ changes, current }: Props<Values>) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="You are about to submit the following modifications. Only the values that change are listed and sent."
        >
          Summary of modifications
        </Header>
      }
    >
      <Table
        variant="embedded"
        items={changes}
        trackBy="name"
        ariaLabels={{ tableLabel: 'Summary of modifications' }}
        columnDefinitions={[
          { id: 'attribute', header: 'Attribute', cell: ({ name }) => words[name] ?? name, isRowHeader: true },
          { id: 'current', header: 'Current value', cell: ({ name }) => settingText(name, current[name]) },
          {
            id: 'new',
            header: 'New value',
            cell: ({ name, to }) => <Box fontWeight="bold">{settingText(name, to)}</Box>,
          },
        ]}
      />
    </Container>
  );
}
