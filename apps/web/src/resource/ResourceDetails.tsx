import { Copyable } from '../settings/Copyable.tsx';
import { DetailsPage } from '../settings/DetailsPage.tsx';
import { ResourceTags } from '../settings/ResourceTags.tsx';
import { ResourceActions } from './ResourceActions.tsx';
import type { ResourceView } from './resourceView.ts';

interface Props<Resource, Item extends Resource> {
  view: ResourceView<Resource, Item>;
  item: Item;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
}

/** A resource: its summary, what is in it, and its tags. */
export function ResourceDetails<Resource, Item extends Resource>(props: Props<Resource, Item>) {
  const { view, item, isFetching, refetch } = props;
  const { arnOf, again, summary, notices, Sections, refresh } = view.details;
  const arn = arnOf(item);
  return (
    <DetailsPage
      title={view.type.nameOf(item)}
      actions={<ResourceActions view={view} selected={[item]} />}
      notices={notices?.(item)}
      again={again(item)}
      isFetching={isFetching}
      onRefresh={() => {
        void refetch();
        void refresh?.(item);
      }}
      summary={[...summary(item), { label: 'ARN', value: <Copyable text={arn} what="ARN" /> }]}
    >
      <Sections item={item} />
      <ResourceTags ResourceName={arn ?? ''} name={view.type.nameOf(item)} />
    </DetailsPage>
  );
}
