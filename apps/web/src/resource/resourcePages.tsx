import { toProblem } from '@rds-console/contract/problem';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { Either, EitherType } from './eitherType.ts';
import { ResourceDetails } from './ResourceDetails.tsx';
import { ResourceList } from './ResourceList.tsx';
import type { DefinedResource } from './resourceType.ts';
import type { ResourceView } from './resourceView.ts';

interface Props<Path extends string, Id extends string, Resource, Item extends Resource> {
  type: DefinedResource<Path, Id, Resource>;
  view: ResourceView<Item>;
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

/** The list of two types of resources. */
export function EitherListPage<
  KindA extends string,
  A,
  KindB extends string,
  B,
  Item extends Either<KindA, A, KindB, B>,
>(props: {
  type: EitherType<KindA, A, KindB, B>;
  view: ResourceView<Item>;
  toItem: (resource: Either<KindA, A, KindB, B>) => Item;
  /** A constant. Resources of both types can have the same names. */
  idOf: (item: Item) => string;
  /** What narrows both lists, and the control that chooses it. */
  input?: object | undefined;
  scope?: ReactNode;
}) {
  const { type, view, toItem, idOf, input, scope } = props;
  const [a, b] = type.members;
  const queries = [a.type.listQueryFor(input), b.type.listQueryFor(input)] as const;
  const { data: ofA } = useSuspenseQuery(queries[0]);
  const { data: ofB } = useSuspenseQuery(queries[1]);
  const items = useMemo(
    () => [
      ...ofA.map((resource) => toItem({ kind: a.kind, resource })),
      ...ofB.map((resource) => toItem({ kind: b.kind, resource })),
    ],
    [ofA, ofB, a, b, toItem],
  );
  const queryKeys = queries.map(({ queryKey }) => queryKey);
  return <ResourceList view={view} items={items} idOf={idOf} scope={scope} queryKeys={queryKeys} />;
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
export function useResource<Path extends string, Id extends string, Resource>(
  type: DefinedResource<Path, Id, Resource>,
) {
  const { data, error, isFetching, refetch } = useResourceQuery(type);
  throwIfGone(error);
  return { data, isFetching, refetch };
}

/** The resource as it was when the page was opened: a form keeps what it began with, and what was entered. */
export function useInitialResource<Path extends string, Id extends string, Resource>(
  type: DefinedResource<Path, Id, Resource>,
) {
  const [resource] = useState(useCurrentResource(type));
  return resource;
}

/** The resource as RDS last described it, for the parts of a page. */
export function useCurrentResource<Path extends string, Id extends string, Resource>(
  type: DefinedResource<Path, Id, Resource>,
) {
  return useResourceQuery(type).data;
}

function useResourceQuery<Path extends string, Id extends string, Resource>({
  id,
  query,
}: DefinedResource<Path, Id, Resource>) {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return useSuspenseQuery(query(params[id] ?? ''));
}

/**
 * Leaves a details page to the error page once RDS knows the resource no more. Other errors of asking again are left to
 * the next time: what the page shows is still the last that RDS said.
 */
function throwIfGone(error: Error | null) {
  if (error && toProblem(error).status === 404) throw error;
}
