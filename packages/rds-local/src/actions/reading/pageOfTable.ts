import { checkMaxRecords, markerFor, type PageInput, readMarker } from './page.ts';

/** Records with their identifiers, from after an identifier on. */
export type EntriesAfter<R> = (id: string) => Iterable<[string, R]>;

/**
 * The part of a table that the request asks for: after `Marker`, at most `MaxRecords` (20 to 100, 100 when absent). No more
 * records are looked at than it takes to fill the part and to know whether there is more.
 *
 * @param action its name: a marker is good for one action only
 * @param describe what is answered about a record; undefined for one that is not shown
 * @throws RdsError InvalidParameterValue
 */
export function pageOfTable<R, Item>(
  action: string,
  input: PageInput,
  entriesAfter: EntriesAfter<R>,
  describe: (record: R) => Item | undefined,
): { items: Item[]; Marker: string | undefined } {
  const most = checkMaxRecords(input.MaxRecords);
  const items: Item[] = [];
  let lastId = input.Marker === undefined ? '' : readMarker(action, input.Marker);
  for (const [id, record] of entriesAfter(lastId)) {
    const item = describe(record);
    if (item === undefined) continue;
    if (items.length === most) return { items, Marker: markerFor(action, lastId) };
    items.push(item);
    lastId = id;
  }
  return { items, Marker: undefined };
}

/** The entries of a few records that were found already, each once. */
export function entriesAmong<R>(found: readonly [string, R][]): EntriesAfter<R> {
  const entries = found.length < 2 ? found : [...new Map(found)].sort(([one], [other]) => (one < other ? -1 : 1));
  return (after) => entries.filter(([id]) => id > after);
}
