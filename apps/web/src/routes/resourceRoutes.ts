import { createRoute, type RouteComponent } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import type { DefinedResource } from '../resource/resourceType.ts';
import { parseListSearch } from '../table/listSearch.ts';
import { page } from './page.ts';
import { root } from './root.ts';

interface Form {
  component: RouteComponent;
  loader: () => Promise<unknown>;
}

interface Pages<Resource> {
  /** In the breadcrumbs: the resources in the plural, `Subnet groups`. */
  crumb: string;
  pages: () => Promise<{ ListPage: () => React.ReactNode; DetailsPage: () => React.ReactNode }>;
  create: Form;
  /** Loads what the details page needs besides the resource itself. */
  loader?: (resource: Resource) => Promise<unknown>;
}

/** The routes of a type of resource: its list, the form that creates one, and the details of one, which has more below it. */
export function resourceRoutes<const Path extends string, const Id extends string, Resource>(
  { path, noun, id, listQuery, query }: DefinedResource<Path, Id, Resource>,
  { crumb, pages, create, loader }: Pages<Resource>,
) {
  const all = createRoute({ getParentRoute: () => root, path, staticData: { crumb } });
  const list = createRoute({
    getParentRoute: () => all,
    path: '/',
    validateSearch: parseListSearch,
    loader: () => queryClient.ensureQueryData(listQuery),
    component: page(pages, 'ListPage'),
  });
  const creation = createRoute({
    getParentRoute: () => all,
    path: 'create',
    staticData: { crumb: `Create ${noun}` },
    ...create,
  });
  const one = createRoute({
    getParentRoute: () => all,
    path: `$${id}`,
    staticData: { crumb: (params) => params[id] },
    loader: async ({ params }) => {
      const resource = await queryClient.ensureQueryData(query((params as Record<Id, string>)[id]));
      await loader?.(resource);
    },
  });
  const details = createRoute({ getParentRoute: () => one, path: '/', component: page(pages, 'DetailsPage') });
  return { all, list, creation, one, details };
}
