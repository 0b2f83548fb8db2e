/** Texts in the order of their code units, each once. Every call costs about the same however many there are. */
export interface SortedKeys {
  readonly size: number;
  add(key: string): void;
  delete(key: string): void;
  /** Those that come after `key`, in order; all of them after ''. */
  after(key: string): Iterable<string>;
}

/** A chunk that has grown to this is cut in two, so that putting a key between others moves few of them. */
const LONGEST_CHUNK = 512;

export function createSortedKeys(): SortedKeys {
  // Every chunk is sorted, has at least one key, and ends before the next one begins.
  const chunks: string[][] = [];
  let size = 0;

  function chunkFor(key: string): number {
    // The last chunk that begins at `key` or before it; the first one for a key before all others.
    return Math.max(0, lowerBound(chunks, (chunk) => (chunk[0] ?? '') > key) - 1);
  }

  function add(key: string): void {
    const index = chunkFor(key);
    const chunk = chunks[index];
    if (chunk === undefined) {
      chunks.push([key]);
      size += 1;
      return;
    }
    const place = lowerBound(chunk, (each) => each >= key);
    if (chunk[place] === key) return;
    chunk.splice(place, 0, key);
    size += 1;
    if (chunk.length > LONGEST_CHUNK) chunks.splice(index + 1, 0, chunk.splice(LONGEST_CHUNK / 2));
  }

  function remove(key: string): void {
    const index = chunkFor(key);
    const chunk = chunks[index];
    const place = chunk === undefined ? -1 : lowerBound(chunk, (each) => each >= key);
    if (chunk?.[place] !== key) return;
    chunk.splice(place, 1);
    size -= 1;
    if (chunk.length === 0) chunks.splice(index, 1);
  }

  function* after(key: string): Iterable<string> {
    const first = chunkFor(key);
    for (let index = first; index < chunks.length; index += 1) {
      const chunk = chunks[index] ?? [];
      const start = index === first ? lowerBound(chunk, (each) => each > key) : 0;
      for (let place = start; place < chunk.length; place += 1) yield chunk[place] ?? '';
    }
  }

  return {
    get size() {
      return size;
    },
    add,
    delete: remove,
    after,
  };
}

/** The index of the first item that is `beyond`, where all behind it are too; the length when none is. */
function lowerBound<Item>(items: readonly Item[], beyond: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // `middle` lies within the array, so there is an item.
    if (beyond(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
