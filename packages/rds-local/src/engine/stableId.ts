/** A cache: nearly every request needs the same few. */
const known = new Map<string, string>();
const MAX_KNOWN = 1_000;

/** Text of `length` characters of `alphabet`: the same for the same `seed`, almost certainly different for another. */
export function stableId(seed: string, alphabet: string, length: number): string {
  const key = `${length}/${alphabet}/${seed}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  const id = newStableId(seed, alphabet, length);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, id);
  return id;
}

function newStableId(seed: string, alphabet: string, length: number): string {
  let state = hash(seed);
  let id = '';
  while (id.length < length) {
    state = hash(`${state}/${seed}`);
    id += alphabet.charAt(state % alphabet.length);
  }
  return id;
}

// FNV-1a with 32 bits: names need to differ, not to be secret. http://www.isthe.com/chongo/tech/comp/fnv/
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
