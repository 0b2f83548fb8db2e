import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { PagePanel } from '../shell/splitPanel.tsx';

/** Something worth seeing of a row without leaving the list. */
export interface SummaryField<Item> {
  label: string;
  value: (item: Item) => ReactNode;
}

interface Props<Item> {
  what: string;
  summaryFields: readonly SummaryField<Item>[];
  selected: readonly Item[];
  nameOf: (item: Item) => string;
}

/** More stand side by side on no screen. */
const maxCompared = 10;

/** The panel beside the list, while something is selected: the essentials of one row, or of several side by side. */
export function SummaryFields<Item>({ what, summaryFields, selected, nameOf }: Props<Item>) {
  const [first] = selected;
  if (!first) return null;
  if (selected.length === 1)
    return (
      <PagePanel header={nameOf(first)}>
        <KeyValuePairs
          columns={4}
          items={summaryFields.map(({ label, value }) => ({ label, value: value(first) ?? '-' }))}
        />
      </PagePanel>
    );
  const compared = selected.slice(0, maxCompared);
  return (
    <PagePanel header={`${selected.length} ${what} selected`}>
      <Table
        variant="embedded"
        ariaLabels={{ tableLabel: `Comparison of the selected ${what}` }}
        items={summaryFields}
        trackBy="label"
        columnDefinitions={[
          { id: 'label', header: 'Property', cell: ({ label }) => label, isRowHeader: true },
          ...compared.map((item, index) => ({
            id: String(index),
            header: nameOf(item),
            cell: ({ value }: SummaryField<Item>) => value(item) ?? '-',
          })),
        ]}
        footer={
          selected.length > maxCompared && `The first ${maxCompared} of ${selected.length} are shown side by side.`
        }
      />
    </PagePanel>
  );
}
