import type { Collection } from './collection.ts';
import type { AnyRecord, Kind, StoredRecord } from './record.ts';
import { referencesOf } from './references.ts';
import { storageOf } from './storageOf.ts';

/**
 * The resources of one kind in one account and region, by identifier in lower case, as one request sees and changes them.
 * What is returned is for reading only, except by `change`: the compiler refuses to set members of a record or its value.
 */
export interface Table<R> {
  // Methods, because accessors take ten times as long to make, and each request makes 15 tables (describe budget).
  size(): number;
  /** GiB over all of them, as they count against the storage quota. */
  storage(): number;
  get(id: string): StoredRecord<R> | undefined;
  /** All, in the order of their identifiers. Where a part is enough, `after` costs less. */
  list(): StoredRecord<R>[];
  /** Those after an identifier, in the order of their identifiers; all of them after ''. */
  after(id: string): Iterable<[string, StoredRecord<R>]>;
  /** Those that have a reference (references.ts), in the order of their identifiers. */
  referring(reference: string): [string, StoredRecord<R>][];
  /** Whether any has a reference: as quick for many as for one. */
  isReferredTo(reference: string): boolean;
  /** A copy of a resource that is there, to be changed in place; kept when the request succeeds. */
  change(id: string): R;
  put(id: string, record: R): void;
  remove(id: string): void;
}

/**
 * A table that reads from `stored` and gathers what changes in `changes`, where `undefined` stands for a removal.
 *
 * @param noteChange is called with every change
 */
export function createTable(
  kind: Kind,
  stored: Collection<AnyRecord>,
  changes: Map<string, AnyRecord | undefined>,
  noteChange: () => void,
): Table<AnyRecord> {
  function get(id: string): AnyRecord | undefined {
    return changes.has(id) ? changes.get(id) : stored.records.get(id);
  }

  function* after(id: string): Iterable<[string, AnyRecord]> {
    const changed = [...changes.keys()].filter((each) => each > id).sort();
    let next = 0;
    for (const each of stored.ids.after(id)) {
      for (; next < changed.length && (changed[next] ?? '') < each; next += 1) yield* entry(changed[next]);
      if (changed[next] === each) next += 1;
      yield* entry(each);
    }
    for (; next < changed.length; next += 1) yield* entry(changed[next]);
  }

  function* entry(id = ''): Iterable<[string, AnyRecord]> {
    const record = get(id);
    if (record !== undefined) yield [id, record];
  }

  function referring(reference: string): [string, AnyRecord][] {
    const ids = new Set([...stored.referring(reference)].filter((id) => !changes.has(id)));
    for (const [id, record] of changes) {
      if (record !== undefined && referencesOf(kind, record).includes(reference)) ids.add(id);
    }
    return [...ids].sort().flatMap((id) => [...entry(id)]);
  }

  function isReferredTo(reference: string): boolean {
    for (const id of stored.referring(reference)) if (!changes.has(id)) return true;
    return [...changes.values()].some((record) => record && referencesOf(kind, record).includes(reference));
  }

  function size(): number {
    let total = stored.records.size;
    for (const [id, record] of changes) {
      total += Number(record !== undefined) - Number(stored.records.has(id));
    }
    return total;
  }

  function storage(): number {
    let total = stored.storage();
    for (const [id, record] of changes) {
      const former = stored.records.get(id);
      total += (record ? storageOf(kind, record) : 0) - (former ? storageOf(kind, former) : 0);
    }
    return total;
  }

  function set(id: string, record: AnyRecord | undefined): void {
    noteChange();
    changes.set(id, record);
  }

  function change(id: string): AnyRecord {
    noteChange();
    const changing = changes.get(id);
    if (changing !== undefined) return changing;
    const record = get(id);
    if (record === undefined) throw new Error(`There is nothing to change under the identifier ${id}.`);
    const copy = structuredClone(record);
    changes.set(id, copy);
    return copy;
  }

  return {
    size,
    storage,
    get,
    list: () => [...after('')].map(([, record]) => record),
    after,
    referring,
    isReferredTo,
    change,
    put: set,
    remove: (id) => set(id, undefined),
  };
}
