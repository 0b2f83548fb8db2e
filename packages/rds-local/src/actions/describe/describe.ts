import type { Filter } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type { Action, ActionContext } from '../action.ts';
import { entriesAmong } from './entries.ts';
import { type FilterableBy, matcherOf } from './filter.ts';
import { type EntriesAfter, type PageInput, page } from './page.ts';

interface DescribeInput extends PageInput {
  Filters?: Filter[];
}

/** What a Describe action lists. A request is checked in the order of these members, and its page last. */
interface Listing<Input, Item, R> {
  /** What it can be filtered by; `{}` where RDS has no filters yet, so that each is an unknown one. */
  filters: FilterableBy<Item>;
  /** Which items the request's other parameters select. @throws RdsError for a value that is not valid */
  selects?: (input: Input, context: ActionContext) => (item: Item) => boolean;
  /** The parameter that names a single record, and how that is found. @throws RdsError when it does not exist */
  named?: [parameter: keyof Input, find: (region: Region, name: string) => R];
  /** The records among which the request looks when it names none. @throws RdsError for a value that is not valid */
  entries: (input: Input, context: ActionContext) => EntriesAfter<R>;
  /** The error when nothing is selected, whatever the filters are; undefined where that is an empty list. */
  notFound?: (input: Input, context: ActionContext) => [code: string, message: string] | undefined;
  /** How a record is answered; undefined for one that is not shown. */
  item: (record: R, input: Input, context: ActionContext) => Item | undefined;
}

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

/**
 * A Describe action. Its listing's `list` is the member of the answer that holds the items.
 *
 * @param action its name: a marker is good for one action only
 */
export function describe<Input extends DescribeInput, Output>(
  action: string,
): <K extends keyof Output, R>(listing: { list: K } & Listing<Input, ItemOf<Output[K]>, R>) => Action<Input, Output> {
  return ({ list, filters, selects, named, entries, notFound, item }) =>
    (input, context) => {
      const matches = matcherOf(input.Filters, filters);
      const isSelected = selects?.(input, context) ?? (() => true);
      const candidates = (named && entryNamed(input, context, named)) ?? entries(input, context);
      const selected = (record: Parameters<typeof item>[0]) => {
        const shown = item(record, input, context);
        return shown !== undefined && isSelected(shown) ? shown : undefined;
      };
      const error = notFound?.(input, context);
      if (error !== undefined && ![...candidates('')].some(([, record]) => selected(record) !== undefined)) {
        throw new RdsError(...error);
      }
      const { items, Marker } = page(action, input, candidates, (record) => {
        const shown = selected(record);
        return shown !== undefined && matches(shown) ? shown : undefined;
      });
      // `list` holds such items, and every answer that has a list has a marker beside it.
      return { [list]: items, Marker } as Output;
    };
}

function entryNamed<Input, R>(
  input: Input,
  { region }: ActionContext,
  [parameter, find]: [keyof Input, (region: Region, name: string) => R],
): EntriesAfter<R> | undefined {
  const name = input[parameter];
  return typeof name === 'string' ? entriesAmong([[name.toLowerCase(), find(region, name)]]) : undefined;
}
