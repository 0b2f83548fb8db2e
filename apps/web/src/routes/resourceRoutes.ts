import { type AnyRoute, createRoute, type RouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import type { DefinedResource } from '../resource/resourceType.ts';
import { parseListSearch } from '../table/listSearch.ts';
import { page } from './page.ts';
import { root } from './root.ts';

interface Options<Resource> {
  /** In the breadcrumbs: the resources in the plural, `Subnet groups`. */
  crumb: string;
  /** Loads what the details page needs besides the resource itself. */
  loader?: (resource: Resource) => Promise<unknown>;
}

interface Pages {
  ListPage: () => React.ReactNode;
  DetailsPage: () => React.ReactNode;
}

/** The routes of a type of resource: its list, and one of them with its details. */
export function resourceRoutes<const Path extends string, const Id extends string, Resource>(
  type: DefinedResource<Path, Id, Resource>,
  options: Options<Resource> & {
    pages: () => Promise<Pages>;
    /** Loads the list, where it holds more than one type. */
    loadList?: () => Promise<unknown>;
  },
) {
  const { pages, loadList = () => queryClient.ensureQueryData(type.listQuery) } = options;
  const { all, one, details } = detailsRoutes(type, options, page(pages, 'DetailsPage'));
  const list = createRoute({
    getParentRoute: () => all,
    path: '/',
    validateSearch: parseListSearch,
    loader: loadList,
    component: page(pages, 'ListPage'),
  });
  return { all, list, one, details };
}

/** The routes of a type of resource that is listed together with another one. */
export function coListedRoutes<const Path extends string, const Id extends string, Resource>(
  type: DefinedResource<Path, Id, Resource>,
  options: Options<Resource> & { listPath: string; component: RouteComponent },
) {
  const { all, one, details } = detailsRoutes(type, options, options.component, options.listPath);
  const list = createRoute({
    getParentRoute: () => all,
    path: '/',
    beforeLoad: () => redirect({ to: options.listPath, throw: true }),
  });
  return { all, list, one, details };
}

/** One of a type of resource with its details; the list is for the caller to add. */
export function detailsRoutes<const Path extends string, const Id extends string, Resource>(
  { path, id, query }: DefinedResource<Path, Id, Resource>,
  { crumb, loader }: Options<Resource>,
  component: RouteComponent,
  crumbHref?: string,
) {
  const all = createRoute({
    getParentRoute: () => root,
    path,
    staticData: { crumb, ...(crumbHref && { crumbHref }) },
  });
  const one = createRoute({
    getParentRoute: () => all,
    path: `$${id}`,
    staticData: { crumb: (params) => params[id] },
    loader: async ({ params }) => {
      // TypeScript cannot tell the parameter of a path that is itself a type parameter.
      const resource = await queryClient.ensureQueryData(query((params as Record<Id, string>)[id]));
      await loader?.(resource);
    },
  });
  const details = createRoute({ getParentRoute: () => one, path: '/', component });
  return { all, one, details };
}

interface Subpage {
  crumb?: string;
  loader?: () => unknown;
  component: RouteComponent;
}

/** A page below another route. */
export function subpage<const Parent extends AnyRoute, const Path extends string>(
  parent: Parent,
  path: Path,
  { crumb, loader, component }: Subpage,
) {
  return createRoute({
    getParentRoute: () => parent,
    path,
    ...(crumb && { staticData: { crumb } }),
    ...(loader && { loader }),
    component,
  });
}
