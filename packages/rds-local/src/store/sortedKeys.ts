/** Texts in the order of their code units, each once. */
export interface SortedKeys {
  add(key: string): void;
  delete(key: string): void;
  /** Those that come after `key`, in order; all of them after ''. */
  after(key: string): Iterable<string>;
}

/**
 * One sorted array. Sorting at each use would make one change among 100,000 records much slower than among 10,
 * because every request looks up the next scheduled step.
 */
export function createSortedKeys(): SortedKeys {
  const keys: string[] = [];

  function add(key: string): void {
    const index = indexFor(key);
    if (keys[index] !== key) keys.splice(index, 0, key);
  }

  function remove(key: string): void {
    const index = indexFor(key);
    if (keys[index] === key) keys.splice(index, 1);
  }

  /** The index of the first key that is `key` or comes after it; the length when none does. */
  function indexFor(key: string): number {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function* after(key: string): Iterable<string> {
    const start = indexFor(key);
    for (let index = keys[start] === key ? start + 1 : start; index < keys.length; index += 1) yield keys[index] ?? '';
  }

  return { add, delete: remove, after };
}
