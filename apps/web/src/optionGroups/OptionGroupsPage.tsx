import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { OptionGroupActions } from './OptionGroupActions.tsx';
import { optionGroupColumns, optionGroupEssentials } from './optionGroupColumns.tsx';
import { type OptionGroupRow, toOptionGroupRow, useOptionGroupUsers } from './optionGroupRow.ts';
import { optionGroupsQuery } from './queries.ts';

const queryKeys = [optionGroupsQuery.queryKey];

const createButton = (
  <Button variant="primary" href="/option-groups/create">
    Create option group
  </Button>
);

/** The option groups of the region. */
export function OptionGroupsPage() {
  const { data } = useSuspenseQuery(optionGroupsQuery);
  const users = useOptionGroupUsers();
  const rows = useMemo(() => data.map((group) => toOptionGroupRow(group, users)), [data, users]);
  return (
    <ResourceTable
      title="Option groups"
      what="option groups"
      items={rows}
      columns={optionGroupColumns}
      essentials={optionGroupEssentials}
      idOf={idOf}
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <OptionGroupActions row={selected.length === 1 ? selected[0] : undefined} areSeveral={selected.length > 1} />
          {createButton}
        </SpaceBetween>
      )}
      empty={{
        explanation:
          'An option group holds optional features of an engine, such as auditing. RDS makes a default one, without options, when the first database needs it.',
        action: createButton,
      }}
      queryKeys={queryKeys}
    />
  );
}

function idOf({ group }: OptionGroupRow) {
  return group.OptionGroupName ?? '';
}
