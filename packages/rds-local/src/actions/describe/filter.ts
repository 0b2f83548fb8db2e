import type { Filter } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';

/** For each filter name that an action knows, what of an item is compared with the filter's values, in lower case. */
export type FilterableBy<Item> = Record<string, (item: Item) => (string | undefined)[]>;

/**
 * Whether an item matches one value of every filter.
 *
 * @throws RdsError InvalidParameterValue for a filter without values or one that the action does not know
 */
export function matcherOf<Item>(
  filters: readonly Filter[] | undefined,
  filterable: FilterableBy<Item>,
): (item: Item) => boolean {
  if (filters === undefined || filters.length === 0) return () => true;
  const known = new Map(Object.entries(filterable));
  const tests = filters.map(({ Name, Values }) => {
    const read = known.get(Name ?? '');
    if (read === undefined) throw new RdsError('InvalidParameterValue', `Unrecognized filter name: ${Name}`);
    if (Values === undefined || Values.length === 0) {
      throw new RdsError('InvalidParameterValue', `The filter ${Name} has no values.`);
    }
    const wanted = new Set(Values.map((value) => value.toLowerCase()));
    return (item: Item) => read(item).some((value) => value !== undefined && wanted.has(value.toLowerCase()));
  });
  return (item) => tests.every((test) => test(item));
}

/** The items that match one value of every filter. @throws RdsError InvalidParameterValue, as matcherOf */
export function filterItems<Item>(
  items: readonly Item[],
  filters: readonly Filter[] | undefined,
  filterable: FilterableBy<Item>,
): Item[] {
  return items.filter(matcherOf(filters, filterable));
}

/** The values of a filter, when it is the only one of that name: what narrows a search before it begins. */
export function filterValues(filters: readonly Filter[] | undefined, name: string): string[] | undefined {
  if (filters === undefined) return undefined;
  const [filter, ...more] = filters.filter(({ Name }) => Name === name);
  return more.length === 0 ? filter?.Values : undefined;
}
