import type { Collection } from './collection.ts';
import type { AnyRecord, Kind, StoredRecord } from './record.ts';
import { referencesOf } from './references.ts';
import { storageOf } from './storageOf.ts';

/**
 * The resources of one kind in one account and region, by identifier in lower case, as one request sees and changes them.
 * What is returned is for reading only, except by `change`: the compiler refuses to set members of a record or its value.
 */
export interface Table<R> {
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

/** A table that reads from `stored` and gathers what changes in `changes`, where `undefined` stands for a removal. */
export class DraftTable implements Table<AnyRecord> {
  readonly changes = new Map<string, AnyRecord | undefined>();
  readonly #kind: Kind;
  readonly #stored: Collection<AnyRecord>;

  constructor(kind: Kind, stored: Collection<AnyRecord>) {
    this.#kind = kind;
    this.#stored = stored;
  }

  size(): number {
    let total = this.#stored.records.size;
    for (const [id, record] of this.changes) {
      total += Number(record !== undefined) - Number(this.#stored.records.has(id));
    }
    return total;
  }

  storage(): number {
    let total = this.#stored.storage();
    for (const [id, record] of this.changes) {
      const former = this.#stored.records.get(id);
      total += (record ? storageOf(this.#kind, record) : 0) - (former ? storageOf(this.#kind, former) : 0);
    }
    return total;
  }

  get(id: string): AnyRecord | undefined {
    return this.changes.has(id) ? this.changes.get(id) : this.#stored.records.get(id);
  }

  list(): AnyRecord[] {
    return [...this.after('')].map(([, record]) => record);
  }

  *after(id: string): Iterable<[string, AnyRecord]> {
    const changed = [...this.changes.keys()].filter((each) => each > id).sort();
    let next = 0;
    for (const each of this.#stored.ids.after(id)) {
      for (; next < changed.length && (changed[next] ?? '') < each; next += 1) yield* this.#entry(changed[next]);
      if (changed[next] === each) next += 1;
      yield* this.#entry(each);
    }
    for (; next < changed.length; next += 1) yield* this.#entry(changed[next]);
  }

  *#entry(id = ''): Iterable<[string, AnyRecord]> {
    const record = this.get(id);
    if (record !== undefined) yield [id, record];
  }

  referring(reference: string): [string, AnyRecord][] {
    const ids = new Set([...this.#stored.referring(reference)].filter((id) => !this.changes.has(id)));
    for (const [id, record] of this.changes) {
      if (record !== undefined && referencesOf(this.#kind, record).includes(reference)) ids.add(id);
    }
    return [...ids].sort().flatMap((id) => [...this.#entry(id)]);
  }

  isReferredTo(reference: string): boolean {
    for (const id of this.#stored.referring(reference)) if (!this.changes.has(id)) return true;
    return [...this.changes.values()].some((record) => record && referencesOf(this.#kind, record).includes(reference));
  }

  change(id: string): AnyRecord {
    const changing = this.changes.get(id);
    if (changing !== undefined) return changing;
    const record = this.get(id);
    if (record === undefined) throw new Error(`There is nothing to change under the identifier ${id}.`);
    const copy = structuredClone(record);
    this.changes.set(id, copy);
    return copy;
  }

  put(id: string, record: AnyRecord): void {
    this.changes.set(id, record);
  }

  remove(id: string): void {
    this.changes.set(id, undefined);
  }
}
