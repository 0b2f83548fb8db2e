import type { EntriesAfter } from './pageOfTable.ts';

/** The records of databases that are there, then those of retained backups, each under a key of its own. */
export function activeThenRetained<Active, Retained>(
  active: EntriesAfter<Active>,
  retained: EntriesAfter<Retained>,
): EntriesAfter<Active | Retained> {
  return function* after(start) {
    if (!start.startsWith(RETAINED)) yield* under(ACTIVE, active(start.slice(ACTIVE.length)));
    yield* under(RETAINED, retained(start.startsWith(RETAINED) ? start.slice(RETAINED.length) : ''));
  };
}

const ACTIVE = 'active ';
const RETAINED = 'retained ';

function* under<R>(prefix: string, entries: Iterable<[string, R]>): Iterable<[string, R]> {
  for (const [id, record] of entries) yield [prefix + id, record];
}
