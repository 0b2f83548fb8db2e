import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { TourSpot } from '../shell/tour/TourSpot.tsx';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { ResourceActions } from './ResourceActions.tsx';
import { capitalized } from './resourceType.ts';
import type { ResourceListView } from './resourceView.ts';

interface Props<Item> {
  view: ResourceListView<Item>;
  items: readonly Item[];
  /** A constant. */
  idOf: (item: Item) => string;
  /** The id of the item below which another one stands, to be unfolded. A constant. */
  parentOf?: (item: Item) => string | undefined;
  /** A choice of what RDS lists, before the filter. */
  scope?: ReactNode;
  /** The queries whose responses are the items. */
  queryKeys: readonly QueryKey[];
}

/** All resources of a type, with what can be done to them. */
export function ResourceList<Item>({ view, items, idOf, parentOf, scope, queryKeys }: Props<Item>) {
  const { type, columns, summaryFields, explanation, tourSpot } = view;
  const {
    createButton = (
      <Button variant="primary" href={`${type.path}/create`}>
        Create {type.noun}
      </Button>
    ),
    emptyAction = createButton,
  } = view;
  return (
    <ResourceTable
      title={`${capitalized(type.noun)}s`}
      what={`${type.noun}s`}
      items={items}
      columns={columns}
      summaryFields={summaryFields}
      idOf={idOf}
      {...(parentOf && { parentOf })}
      scope={scope}
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <div>
            {tourSpot && <TourSpot id={tourSpot} />}
            <ResourceActions menu={view} selected={selected} />
          </div>
          {createButton}
        </SpaceBetween>
      )}
      empty={{ explanation, action: emptyAction }}
      queryKeys={queryKeys}
    />
  );
}
