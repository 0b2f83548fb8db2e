/** Characters that every engine takes and that are not mistaken for one another. */
const kinds = ['abcdefghijkmnopqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!#$%&*+-=?_~'];
const length = 24;

/** A password that keeps to the rules of every engine and has each kind of character. */
export function generatePassword() {
  const all = kinds.join('');
  const characters = [...kinds, ...Array.from({ length: length - kinds.length }, () => all)].map(oneOf);
  for (let last = characters.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? ''];
  }
  return characters.join('');
}

function oneOf(characters: string) {
  return characters.charAt(below(characters.length));
}

/** Each number equally often: the remainder of a random one would favour the small ones, so the rest is thrown away. */
function below(limit: number): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random < 2 ** 32 - (2 ** 32 % limit) ? random % limit : below(limit);
}
