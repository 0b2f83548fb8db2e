import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResourceListView, ResourceMenu } from '../resource/resourceView.ts';
import { TourSpot } from '../shell/tour/TourSpot.tsx';
import { LoadSampleFleet } from './LoadSampleFleet.tsx';

interface Options<Item>
  extends Omit<ResourceListView<Item>, keyof ResourceMenu<Item> | 'createButton' | 'emptyAction'> {
  createText: string;
  /** The tour's place at the button. */
  createSpot?: string;
}

/** What the list of DB instances or of DB clusters shows. */
export function databaseListView<Item>(menu: ResourceMenu<Item>, options: Options<Item>): ResourceListView<Item> {
  const { createText, createSpot, ...view } = options;
  const createButton = (
    <Button variant="primary" href={`${menu.type.path}/create`}>
      {createText}
    </Button>
  );
  return {
    ...menu,
    ...view,
    createButton: (
      <div>
        {createSpot && <TourSpot id={createSpot} />}
        {createButton}
      </div>
    ),
    emptyAction: (
      <SpaceBetween direction="horizontal" size="xs">
        <LoadSampleFleet />
        {createButton}
      </SpaceBetween>
    ),
  };
}
