import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { QueryKey } from '@tanstack/react-query';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { capitalized } from './nouns.ts';
import { ResourceActions } from './ResourceActions.tsx';
import type { ResourceView } from './resourceView.ts';

interface Props<Resource, Item extends Resource> {
  view: ResourceView<Resource, Item>;
  items: readonly Item[];
  /** A constant. */
  idOf: (item: Item) => string;
  /** The queries whose responses are the items. */
  queryKeys: readonly QueryKey[];
}

/** All resources of a type, with what can be done to them. */
export function ResourceList<Resource, Item extends Resource>(props: Props<Resource, Item>) {
  const { view, items, idOf, queryKeys } = props;
  const { type, columns, summaryFields, explanation, emptyAction } = view;
  const createButton = !emptyAction && (
    <Button variant="primary" href={`${type.path}/create`}>
      Create {type.noun}
    </Button>
  );
  return (
    <ResourceTable
      title={`${capitalized(type.noun)}s`}
      what={`${type.noun}s`}
      items={items}
      columns={columns}
      essentials={summaryFields}
      idOf={idOf}
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <ResourceActions menu={view} selected={selected} />
          {createButton}
        </SpaceBetween>
      )}
      empty={{ explanation, action: emptyAction ?? createButton }}
      queryKeys={queryKeys}
    />
  );
}
