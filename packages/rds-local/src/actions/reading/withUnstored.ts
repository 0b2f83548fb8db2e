import type { EntriesAfter } from './pageOfTable.ts';

/** A table's records together with some that are there without being stored, in the order of their identifiers. */
export function withUnstored<R>(
  stored: EntriesAfter<R>,
  unstored: readonly [id: string, record: R][],
): EntriesAfter<R> {
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
