import type { Filter } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';

/** For each filter name that an action knows, what of an item is compared with the filter's values, in lower case. */
export type FilterableBy<Item> = Record<string, (item: Item) => (string | undefined)[]>;

/**
 * The items that match one value of every filter.
 *
 * @throws RdsError InvalidParameterValue for a filter without values or one that the action does not know
 */
export function filterItems<Item>(
  items: readonly Item[],
  filters: readonly Filter[] | undefined,
  filterable: FilterableBy<Item>,
): Item[] {
  return (filters ?? []).reduce<Item[]>(
    (left, filter) => {
      const read = new Map(Object.entries(filterable)).get(filter.Name ?? '');
      if (read === undefined) {
        throw new RdsError('InvalidParameterValue', `Unrecognized filter name: ${filter.Name}`);
      }
      if (filter.Values === undefined || filter.Values.length === 0) {
        throw new RdsError('InvalidParameterValue', `The filter ${filter.Name} has no values.`);
      }
      const wanted = new Set(filter.Values.map((value) => value.toLowerCase()));
      return left.filter((item) => read(item).some((value) => value !== undefined && wanted.has(value.toLowerCase())));
    },
    [...items],
  );
}
