import type { Kind, Records } from './record.ts';
import { referencesOf } from './references.ts';
import { createSortedKeys, type SortedKeys } from './sortedKeys.ts';
import { storageOf } from './storageOf.ts';

/** All records of one kind in one account and region, as they are stored. */
export interface Collection<R> {
  readonly records: ReadonlyMap<string, R>;
  readonly ids: Pick<SortedKeys, 'after'>;
  /** GiB over all records, as they count against the storage quota. */
  storage(): number;
  /** The identifiers of the records that have the reference. */
  referring(reference: string): ReadonlySet<string>;
  /** Puts the record in the place of the one that was there; `undefined` takes it away. */
  set(id: string, record: R | undefined): void;
}

const NONE: ReadonlySet<string> = new Set();

export function createCollection<K extends Kind>(kind: K): Collection<Records[K]> {
  const records = new Map<string, Records[K]>();
  const ids = createSortedKeys();
  // Most references are those of one record: a set for each would take more memory than the records.
  const references = new Map<string, string | Set<string>>();

  let storage = 0;

  function set(id: string, record: Records[K] | undefined): void {
    const former = records.get(id);
    storage += (record ? storageOf(kind, record) : 0) - (former ? storageOf(kind, former) : 0);
    if (former !== undefined) for (const reference of referencesOf(kind, former)) forget(reference, id);
    if (record === undefined) {
      records.delete(id);
      ids.delete(id);
      return;
    }
    records.set(id, record);
    ids.add(id);
    for (const reference of referencesOf(kind, record)) {
      const referring = references.get(reference);
      if (referring === undefined) references.set(reference, id);
      else if (typeof referring !== 'string') referring.add(id);
      else if (referring !== id) references.set(reference, new Set([referring, id]));
    }
  }

  function forget(reference: string, id: string): void {
    const referring = references.get(reference);
    if (typeof referring === 'object') referring.delete(id);
    if (referring === id || (typeof referring === 'object' && referring.size === 0)) references.delete(reference);
  }

  return {
    records,
    ids,
    storage: () => storage,
    set,
    referring: (reference) => {
      const referring = references.get(reference);
      return typeof referring === 'string' ? new Set([referring]) : (referring ?? NONE);
    },
  };
}
