import { Copyable } from '../page/Copyable.tsx';
import { DetailsPage } from '../page/DetailsPage.tsx';
import { TourSpot } from '../shell/tour/TourSpot.tsx';
import { ResourceTags } from '../tags/ResourceTags.tsx';
import { ResourceActions } from './ResourceActions.tsx';
import type { ResourceDetailsView } from './resourceView.ts';

interface Props<Item> {
  view: ResourceDetailsView<Item>;
  item: Item;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
}

/** A resource: its summary, what is in it, and its tags. */
export function ResourceDetails<Item>({ view, item, isFetching, refetch }: Props<Item>) {
  const { title, recreate, summary, arnOf, notices, sections, refresh, tourSpots = [] } = view.details;
  const name = view.type.nameOf(item);
  const arn = arnOf?.(item) ?? '';
  return (
    <DetailsPage
      title={title?.(item) ?? name}
      actions={
        <div>
          {tourSpots.map((id) => (
            <TourSpot key={id} id={id} />
          ))}
          <ResourceActions menu={view} selected={[item]} />
        </div>
      }
      notices={notices?.(item)}
      recreate={recreate && { ...recreate(item), arn }}
      isFetching={isFetching}
      onRefresh={() => {
        void refetch();
        void refresh?.(item);
      }}
      summary={[...summary(item), ...(arnOf ? [{ label: 'ARN', value: <Copyable text={arn} what="ARN" /> }] : [])]}
    >
      {sections(item, refetch)}
      {arnOf && <ResourceTags ResourceName={arn} name={name} />}
    </DetailsPage>
  );
}
