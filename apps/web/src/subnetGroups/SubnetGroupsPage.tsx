import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDatabases } from '../settings/useDatabases.ts';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { subnetGroupsQuery } from './queries.ts';
import { SubnetGroupActions } from './SubnetGroupActions.tsx';
import { subnetGroupColumns, subnetGroupEssentials } from './subnetGroupColumns.tsx';
import { type SubnetGroupRow, toSubnetGroupRow } from './subnetGroupRow.ts';

const queryKeys = [subnetGroupsQuery.queryKey];

const createButton = (
  <Button variant="primary" href="/subnet-groups/create">
    Create subnet group
  </Button>
);

/** All subnet groups of the region. */
export function SubnetGroupsPage() {
  const { data } = useSuspenseQuery(subnetGroupsQuery);
  const { instances, clusters } = useDatabases();
  const rows = useMemo(
    () => data.map((group) => toSubnetGroupRow(group, { instances, clusters })),
    [data, instances, clusters],
  );
  return (
    <ResourceTable
      title="Subnet groups"
      what="subnet groups"
      items={rows}
      columns={subnetGroupColumns}
      essentials={subnetGroupEssentials}
      idOf={idOf}
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <SubnetGroupActions row={selected.length === 1 ? selected[0] : undefined} areSeveral={selected.length > 1} />
          {createButton}
        </SpaceBetween>
      )}
      empty={{
        explanation: 'A subnet group says in which subnets of a VPC databases may be placed.',
        action: createButton,
      }}
      queryKeys={queryKeys}
    />
  );
}

function idOf({ group }: SubnetGroupRow) {
  return group.DBSubnetGroupName ?? '';
}
