import type { PropertyFilterQuery } from '@cloudscape-design/collection-hooks';
import * as v from 'valibot';

const token = v.object({
  propertyKey: v.optional(v.string()),
  operator: v.picklist(['=', '!=', ':', '!:', '^', '!^', '<', '<=', '>', '>=']),
  value: v.union([v.string(), v.array(v.string())]),
});
const query = v.object({ tokens: v.array(token), operation: v.picklist(['and', 'or']) });

// The router reads `filter=12` as a number; every name is a text here.
const text = v.union([
  v.pipe(v.string(), v.minLength(1)),
  v.pipe(v.number(), v.transform(String)),
  v.pipe(v.boolean(), v.transform(String)),
]);

const listSearch = v.object({
  /** A text that rows contain, or the property filter's tokens. */
  filter: v.fallback(v.optional(v.union([text, query])), undefined),
  /** The name of a column, with a minus before it when it is descending. */
  sort: v.fallback(v.optional(text), undefined),
  page: v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))), undefined),
  /** The ids of the selected rows. */
  selected: v.fallback(v.optional(v.union([text, v.array(text)])), undefined),
});

/** What of a list belongs into the URL, so that it can be sent to somebody, survives a reload, and Back undoes it. */
export type ListSearch = v.InferOutput<typeof listSearch>;

/** Reads the list's part of the URL; what is not understood is left out. */
export function parseListSearch(search: Record<string, unknown>): ListSearch {
  const parsed = v.parse(listSearch, search);
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
  return v.parse(query, { tokens, operation });
}
