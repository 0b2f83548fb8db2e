/**
 * The resources of one kind in one account and region, by identifier in lower case, as one request sees and changes them.
 * What `get` and `list` return is for reading only.
 */
export interface Table<R> {
  get(id: string): R | undefined;
  /** All, in the order of their identifiers. */
  list(): R[];
  /** All with their identifiers, in no order. */
  entries(): Iterable<[string, R]>;
  /** A copy of a resource that is there, to be changed in place; kept when the request succeeds. */
  change(id: string): R;
  put(id: string, record: R): void;
  remove(id: string): void;
  /** Rises with every call of `change`, `put` and `remove`. */
  changeCount(): number;
}

/** A table that reads from `stored` and gathers what changes in `changes`, where `undefined` stands for a removal. */
export function createTable<R>(stored: ReadonlyMap<string, R>, changes: Map<string, R | undefined>): Table<R> {
  let count = 0;

  function get(id: string): R | undefined {
    return changes.has(id) ? changes.get(id) : stored.get(id);
  }

  function list(): R[] {
    const ids = new Set([...stored.keys(), ...changes.keys()]);
    return [...ids].sort().flatMap((id) => get(id) ?? []);
  }

  function* entries(): Iterable<[string, R]> {
    for (const [id, record] of stored) if (!changes.has(id)) yield [id, record];
    for (const [id, record] of changes) if (record !== undefined) yield [id, record];
  }

  function set(id: string, record: R | undefined): void {
    count += 1;
    changes.set(id, record);
  }

  function change(id: string): R {
    count += 1;
    const changing = changes.get(id);
    if (changing !== undefined) return changing;
    const record = get(id);
    if (record === undefined) throw new Error(`There is nothing to change under the identifier ${id}.`);
    const copy = structuredClone(record);
    changes.set(id, copy);
    return copy;
  }

  return {
    get,
    list,
    entries,
    change,
    put: set,
    remove: (id) => set(id, undefined),
    changeCount: () => count,
  };
}
