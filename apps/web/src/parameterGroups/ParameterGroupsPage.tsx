import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDatabases } from '../settings/useDatabases.ts';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { nameOf } from './anyParameterGroup.ts';
import { ParameterGroupActions } from './ParameterGroupActions.tsx';
import { parameterGroupColumns, parameterGroupEssentials } from './parameterGroupColumns.tsx';
import { type ParameterGroupRow, toParameterGroupRow } from './parameterGroupRow.ts';
import { clusterParameterGroupsQuery, parameterGroupsQuery } from './queries.ts';

const queryKeys = [parameterGroupsQuery.queryKey, clusterParameterGroupsQuery.queryKey];

const createButton = (
  <Button variant="primary" href="/parameter-groups/create">
    Create parameter group
  </Button>
);

/** The parameter groups of the region, for DB instances and for DB clusters. */
export function ParameterGroupsPage() {
  const { data: ofInstances } = useSuspenseQuery(parameterGroupsQuery);
  const { data: ofClusters } = useSuspenseQuery(clusterParameterGroupsQuery);
  const { instances, clusters } = useDatabases();
  const rows = useMemo(
    () =>
      [
        ...ofInstances.map((group) => ({ kind: 'DB parameter group' as const, group })),
        ...ofClusters.map((group) => ({ kind: 'DB cluster parameter group' as const, group })),
      ].map((of) => toParameterGroupRow(of, { instances, clusters })),
    [ofInstances, ofClusters, instances, clusters],
  );
  return (
    <ResourceTable
      title="Parameter groups"
      what="parameter groups"
      items={rows}
      columns={parameterGroupColumns}
      essentials={parameterGroupEssentials}
      idOf={idOf}
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <ParameterGroupActions
            row={selected.length === 1 ? selected[0] : undefined}
            areSeveral={selected.length > 1}
          />
          {createButton}
        </SpaceBetween>
      )}
      empty={{
        explanation:
          'A parameter group holds the settings of a database engine. RDS makes a default one when the first database needs it.',
        action: createButton,
      }}
      queryKeys={queryKeys}
    />
  );
}

/** Groups of both types may have the same names. */
function idOf({ of }: ParameterGroupRow) {
  return `${of.kind} ${nameOf(of)}`;
}
