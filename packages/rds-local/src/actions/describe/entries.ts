import type { EntriesAfter } from './page.ts';

/** What is read of a table, or of several. */
export interface Searchable<R> {
  after(id: string): Iterable<[string, R]>;
  get(id: string): R | undefined;
  referring(reference: string): [string, R][];
}

/** The entries of all of a table's records. */
export function allEntries<R>(table: Pick<Searchable<R>, 'after'>): EntriesAfter<R> {
  return (id) => table.after(id);
}

/** The entries of a few records that were found already, each once. */
export function entriesAmong<R>(found: readonly [string, R][]): EntriesAfter<R> {
  const entries = found.length < 2 ? found : [...new Map(found)].sort(([one], [other]) => (one < other ? -1 : 1));
  return (after) => entries.filter(([id]) => id > after);
}

/** The entries of a list in the order of `key`, which no two items share. */
export function entriesBy<Item>(items: readonly Item[], key: (item: Item) => string | undefined): EntriesAfter<Item> {
  return entriesAmong(items.map((item) => [key(item) ?? '', item]));
}

/** Those of the identifiers, in lower case, that a table has. */
export function storedEntries<R>(table: Pick<Searchable<R>, 'get'>, ids: readonly string[]): [id: string, record: R][] {
  return ids.flatMap((id): [string, R][] => {
    const record = table.get(id);
    return record === undefined ? [] : [[id, record]];
  });
}

/** Two lists one after the other, each under a prefix of its own; `first` comes before `second` in the alphabet. */
export function oneThenOther<One, Other>(
  [first, ones]: [prefix: string, EntriesAfter<One>],
  [second, others]: [prefix: string, EntriesAfter<Other>],
): EntriesAfter<One | Other> {
  return function* after(start) {
    const isInSecond = start.startsWith(second);
    if (!isInSecond) yield* under(first, ones(start.slice(first.length)));
    yield* under(second, others(isInSecond ? start.slice(second.length) : ''));
  };
}

function* under<R>(prefix: string, entries: Iterable<[string, R]>): Iterable<[string, R]> {
  for (const [id, record] of entries) yield [prefix + id, record];
}

/** A table's records together with some that exist without being stored, in the order of their identifiers. */
export function withUnstored<Stored, Unstored>(
  stored: EntriesAfter<Stored>,
  unstored: readonly [id: string, record: Unstored][],
): EntriesAfter<Stored | Unstored> {
  const sorted = [...unstored].sort(([one], [other]) => (one < other ? -1 : 1));
  return function* after(start) {
    let last = start;
    for (const [id, record] of stored(start)) {
      yield* sorted.filter(([each]) => each > last && each < id);
      yield [id, record];
      last = id;
    }
    yield* sorted.filter(([each]) => each > last);
  };
}
