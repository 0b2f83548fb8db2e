import type { PropertyFilterQuery } from '@cloudscape-design/collection-hooks';
import * as z from 'zod/mini';

const token = z.object({
  propertyKey: z.optional(z.string()),
  operator: z.enum(['=', '!=', ':', '!:', '^', '!^', '<', '<=', '>', '>=']),
  value: z.union([z.string(), z.array(z.string())]),
});
const query = z.object({ tokens: z.array(token), operation: z.enum(['and', 'or']) });

// The router reads `filter=12` as a number; every name is a text here.
const text = z.union([
  z.string().check(z.minLength(1)),
  z.pipe(z.number(), z.transform(String)),
  z.pipe(z.boolean(), z.transform(String)),
]);

const listSearch = z.object({
  /** A text that rows contain, or the property filter's tokens. */
  filter: z.catch(z.optional(z.union([text, query])), undefined),
  /** The name of a column, with a minus before it when it is descending. */
  sort: z.catch(z.optional(text), undefined),
  page: z.catch(z.optional(z.int().check(z.minimum(2))), undefined),
  /** The ids of the selected rows. */
  selected: z.catch(z.optional(z.union([text, z.array(text)])), undefined),
});

/** What of a list belongs into the URL, so that it can be sent to somebody, survives a reload, and Back undoes it. */
export type ListSearch = z.output<typeof listSearch>;

/** Reads the list's part of the URL; what is not understood is left out. */
export function parseListSearch(search: Record<string, unknown>): ListSearch {
  const parsed = listSearch.parse(search);
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}

/** The filter of the URL as the property filter has it. */
export function toQuery(filter: ListSearch['filter']): PropertyFilterQuery {
  if (typeof filter === 'string') return { tokens: [{ operator: ':', value: filter }], operation: 'and' };
  return filter ?? { tokens: [], operation: 'and' };
}

/** A filter as the URL has it: a text alone stays readable. */
export function fromQuery({ tokens, operation }: PropertyFilterQuery): ListSearch['filter'] {
  const [first] = tokens;
  if (!first) return undefined;
  if (tokens.length === 1 && first.propertyKey === undefined && first.operator === ':') return String(first.value);
  return query.parse({ tokens, operation });
}
