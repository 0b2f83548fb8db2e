import type { PropertyFilterQuery } from '@cloudscape-design/collection-hooks';
import { integerBetween, isText, isTexts, membersOf, oneOf } from '../shell/storedJson.ts';

type Token = PropertyFilterQuery['tokens'][number];

/** What of a list belongs into the URL, so that it can be sent to somebody, survives a reload, and Back undoes it. */
export interface ListSearch {
  /** A text that rows contain, or the property filter's tokens. */
  filter?: string | PropertyFilterQuery;
  /** The name of a column, with a minus before it when it is descending. */
  sort?: string;
  page?: number;
  /** The ids of the selected rows. */
  selected?: string | string[];
}

/** Reads the list's part of the URL; what is not understood is left out. */
export function parseListSearch(search: Record<string, unknown>): ListSearch {
  const parsed: ListSearch = {
    filter: toText(search.filter) ?? queryOf(search.filter),
    sort: toText(search.sort),
    page: integerBetween(2, Number.MAX_SAFE_INTEGER, search.page),
    selected: toText(search.selected) ?? textsOf(search.selected),
  };
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}

/** The router reads `filter=12` as a number; every name is a text here. */
function toText(value: unknown) {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return isText(text) ? text : undefined;
}

function textsOf(value: unknown) {
  if (!Array.isArray(value)) return undefined;
  const texts = value.flatMap((each) => toText(each) ?? []);
  return texts.length === value.length ? texts : undefined;
}

const operators = ['=', '!=', ':', '!:', '^', '!^', '<', '<=', '>', '>='];

function queryOf(value: unknown): PropertyFilterQuery | undefined {
  const { tokens, operation } = membersOf(value);
  const known = oneOf(['and', 'or'], operation);
  if (!known || !Array.isArray(tokens)) return undefined;
  const read = tokens.flatMap((token) => tokenOf(token) ?? []);
  return read.length === tokens.length ? { tokens: read, operation: known } : undefined;
}

function tokenOf(token: unknown): Token | undefined {
  const { propertyKey, operator, value } = membersOf(token);
  const known = oneOf(operators, operator);
  if (!known || !(typeof value === 'string' || isTexts(value))) return undefined;
  if (propertyKey === undefined) return { operator: known, value };
  return typeof propertyKey === 'string' ? { propertyKey, operator: known, value } : undefined;
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
  return queryOf({ tokens, operation });
}
