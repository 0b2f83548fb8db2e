import { type AnyRoute, createRoute, type RouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import type { HelpText } from '../help/helpText.ts';
import type { DefinedResource } from '../resource/resourceType.ts';
import { parseListSearch } from '../table/listSearch.ts';
import { page } from './page.ts';
import { root } from './root.ts';

interface Options<Resource, Pages> {
  /** The list and the details page, and the help with them and the forms. */
  pages: () => Promise<Pages & { help: HelpText }>;
  /** Loads what the details page needs besides the resource itself. */
  loader?: (resource: Resource) => Promise<unknown>;
}

interface ListedPages {
  ListPage: () => React.ReactNode;
  DetailsPage: () => React.ReactNode;
}

interface Forms {
  create: RouteComponent;
  edit?: RouteComponent;
  /** Loads what both forms need. */
  loadForm?: () => Promise<unknown>;
}

/** All routes of a type of resource that has a list, details, and forms to create and to edit one. */
export function resourceRoutes<const Path extends string, const Id extends string, Resource>(
  type: DefinedResource<Path, Id, Resource>,
  { create, edit, loadForm: loader, ...options }: Options<Resource, ListedPages> & Forms,
) {
  const { all, list, one, details } = resourceParts(type, options);
  const form = loader && { loader };
  const creation = subpage(all, 'create', { crumb: `Create ${type.noun}`, component: create, ...form });
  const edits = edit ? [subpage(one, 'edit', { crumb: 'Edit', component: edit, ...form })] : [];
  return all.addChildren([list, creation, one.addChildren([details, ...edits])]);
}

/** The routes of a type of resource for the caller to put together: its list, and one of them with its details. */
export function resourceParts<const Path extends string, const Id extends string, Resource>(
  type: DefinedResource<Path, Id, Resource>,
  options: Options<Resource, ListedPages> & {
    /** Loads the list, where it holds more than one type. */
    loadList?: () => Promise<unknown>;
  },
) {
  const { pages, loadList = () => queryClient.ensureQueryData(type.listQuery) } = options;
  const { all, one, details } = detailsRoutes(type, options, 'DetailsPage');
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
  options: Options<Resource, { ClusterDetailsPage: () => React.ReactNode }>,
) {
  const { all, one, details } = detailsRoutes(type, options, 'ClusterDetailsPage');
  const list = createRoute({
    getParentRoute: () => all,
    path: '/',
    beforeLoad: () => redirect({ to: type.listPath, throw: true }),
  });
  return { all, list, one, details };
}

/** One of a type of resource with its details; the list is for the caller to add. */
export function detailsRoutes<const Path extends string, const Id extends string, Resource, const Name extends string>(
  { title, path, listPath, id, query }: DefinedResource<Path, Id, Resource>,
  { pages, loader }: Options<Resource, Record<Name, () => React.ReactNode>>,
  pageName: Name,
) {
  const all = createRoute({
    getParentRoute: () => root,
    path,
    staticData: {
      crumb: title,
      ...(listPath !== path && { crumbHref: listPath }),
      help: async () => (await pages()).help,
    },
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
  const details = createRoute({ getParentRoute: () => one, path: '/', component: page(pages, pageName) });
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
