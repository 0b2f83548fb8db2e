import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { throwIfGone } from '../shell/throwIfGone.ts';
import { ResourceDetails } from './ResourceDetails.tsx';
import { ResourceList } from './ResourceList.tsx';
import type { DefinedResource } from './resourceType.ts';
import type { ResourceView } from './resourceView.ts';

interface Props<Path extends string, Id extends string, Resource, Item extends Resource> {
  type: DefinedResource<Path, Id, Resource>;
  view: ResourceView<Resource, Item>;
  /**
   * Adds what the pages show beyond RDS's description of a resource, such as who uses it. The same function as long as
   * that stays the same.
   */
  toItem: (resource: Resource) => Item;
}

/** The list of a type of resource. */
export function ResourceListPage<Path extends string, Id extends string, Resource, Item extends Resource>(
  props: Props<Path, Id, Resource, Item>,
) {
  const { type, view, toItem } = props;
  const { data } = useSuspenseQuery(type.listQuery);
  const items = useMemo(() => data.map(toItem), [data, toItem]);
  return <ResourceList view={view} items={items} idOf={type.nameOf} queryKeys={[type.listQuery.queryKey]} />;
}

/** The details of a resource. */
export function ResourceDetailsPage<Path extends string, Id extends string, Resource, Item extends Resource>(
  props: Props<Path, Id, Resource, Item>,
) {
  const { type, view, toItem } = props;
  const { data, isFetching, refetch } = useResource(type);
  return <ResourceDetails view={view} item={toItem(data)} isFetching={isFetching} refetch={refetch} />;
}

/** The resource that the page is about. Once RDS doesn't have it any more, the error page says so. */
export function useResource<Path extends string, Id extends string, Resource>({
  id,
  query,
}: DefinedResource<Path, Id, Resource>) {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const { data, error, isFetching, refetch } = useSuspenseQuery(query(params[id] ?? ''));
  throwIfGone(error);
  return { data, isFetching, refetch };
}
