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
  const { title, again, summary, arnOf, notices, Sections, refresh } = view.details;
  const name = view.type.nameOf(item);
  const arn = arnOf?.(item) ?? '';
  return (
    <DetailsPage
      title={title?.(item) ?? name}
      actions={<ResourceActions menu={view} selected={[item]} />}
      notices={notices?.(item)}
      again={again?.(item)}
      isFetching={isFetching}
      onRefresh={() => {
        void refetch();
        void refresh?.(item);
      }}
      summary={[...summary(item), ...(arnOf ? [{ label: 'ARN', value: <Copyable text={arn} what="ARN" /> }] : [])]}
    >
      <Sections item={item} />
      {arnOf && <ResourceTags ResourceName={arn} name={name} />}
    </DetailsPage>
  );
}
