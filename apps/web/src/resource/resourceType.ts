import type { ProcedureUtils } from '@orpc/tanstack-query';
import type { QueryKey } from '@tanstack/react-query';
import { queryClient } from '../api.ts';
import { type Call, callOf, type Procedure } from '../code/call.ts';
import { pollInterval } from '../polling.ts';

/** What menus, lists and forms need to know about a type of resource. */
export interface ResourceType<Resource> {
  /** One of them, within a sentence: `subnet group`. */
  noun: string;
  /** The address of the list. */
  path: string;
  nameOf: (resource: Resource) => string;
  /** The name with the type, within a sentence: `subnet group main`. */
  labelOf: (resource: Resource) => string;
  pathOf: (resource: Resource) => string;
  deletionOf: (resource: Resource) => Call;
  /** Puts RDS's response to a write where the pages read it, and refetches the list. */
  cache: (resource: Resource) => Promise<unknown>;
  refetchList: () => Promise<unknown>;
}

type Query<Input, Output> = Pick<ProcedureUtils<Record<never, never>, Input, Output, Error>, 'queryOptions'>;

interface Options<Path extends string, Id extends string, Resource> {
  noun: string;
  /** Several of them in navigation and breadcrumbs, where that isn't the noun's plural. */
  title?: string;
  path: Path;
  /** The type in whose list these are too. */
  listedWith?: { title: string; path: string };
  /** What names one of them, in addresses and in the input of its operations. */
  id: Id;
  /** Its value. */
  idOf: (resource: Resource) => string | undefined;
  /** What a person calls it, where that is something else than its ID. */
  nameOf?: (resource: Resource) => string | undefined;
  /** The name with the type, within a sentence, where that is not `{noun} {name}`. */
  labelOf?: (name: string) => string;
  /** For resources that change by themselves: those on the way to another status are polled more often. */
  statusOf?: (resource: Resource) => string | undefined;
  /** The key of queries that a write changes as well: they are refetched with the list. */
  dependents?: QueryKey;
  operations: {
    list: Query<unknown, Resource[]>;
    get: Query<Record<Id, string>, Resource> & Procedure<Record<Id, string>, Resource>;
    delete: Procedure<Record<Id, string>, unknown>;
  };
}

export type DefinedResource<Path extends string, Id extends string, Resource> = ReturnType<
  typeof defineResource<Path, Id, Resource>
>;

/**
 * A type of resource: where it is in the console and in the contract. It comes with the first page, since the routes need
 * it, so what the pages show is defined apart, in `resourcePages`.
 */
export function defineResource<const Path extends string, const Id extends string, Resource>(
  options: Options<Path, Id, Resource>,
) {
  const {
    noun,
    path,
    listedWith,
    id,
    operations,
    dependents,
    title = listedWith?.title ?? `${capitalized(noun)}s`,
    labelOf = (name) => `${noun} ${name}`,
    statusOf = () => undefined,
  } = options;
  const idOf = (resource: Resource) => options.idOf(resource) ?? '';
  const nameOf = (resource: Resource) => options.nameOf?.(resource) ?? idOf(resource);
  const inputOf = (value: string) => ({ [id]: value }) as Record<Id, string>; // TypeScript widens the computed name to string.

  /** @param input what narrows the list, where its operation takes that */
  const listQueryFor = (input?: object) =>
    operations.list.queryOptions({
      ...(input && { input }),
      refetchInterval: ({ state }) => pollInterval(state.data?.map(statusOf)),
    });
  const listQuery = listQueryFor();
  const query = (value: string) =>
    operations.get.queryOptions({
      input: inputOf(value),
      refetchInterval: ({ state }) => pollInterval(state.data && [statusOf(state.data)]),
    });
  const refetchList = () => queryClient.invalidateQueries({ queryKey: listQuery.queryKey });
  const cache = (resource: Resource) => {
    queryClient.setQueryData(query(idOf(resource)).queryKey, resource);
    return Promise.all([refetchList(), dependents && queryClient.invalidateQueries({ queryKey: dependents })]);
  };

  return {
    noun,
    title,
    path,
    /** The address of the list that has them. */
    listPath: listedWith?.path ?? path,
    id,
    idOf,
    nameOf,
    statusOf,
    labelOf: (resource: Resource) => labelOf(nameOf(resource)),
    pathOf: (resource: Resource) => `${path}/${encodeURIComponent(idOf(resource))}`,
    listQuery,
    listQueryFor,
    query,
    deletionOf: (resource: Resource) => callOf(operations.delete, inputOf(idOf(resource))),
    cache,
    /** Loads one of them anew, for all pages that show it. */
    reload: async (resource: Resource) => cache(await operations.get.call(inputOf(idOf(resource)))),
    refetchList,
  };
}

/** @param noun within a sentence: `subnet group` */
export function capitalized(noun: string) {
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
}

export function withArticle(noun: string) {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
