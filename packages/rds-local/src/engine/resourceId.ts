const CAPITALS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A new DbiResourceId (`db-…`), DbClusterResourceId (`cluster-…`) or the like: 26 capitals and digits, kept for life. */
export function newResourceId(prefix: 'db' | 'cluster' | 'cluster-endpoint' | 'data', random: () => number): string {
  return `${prefix}-${pick(CAPITALS_AND_DIGITS, 26, random)}`;
}

/** A new UUID of version 4. */
export function newUuid(random: () => number): string {
  const hex = pick('0123456789abcdef', 30, random);
  const variant = pick('89ab', 1, random);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18)}`;
}

export function pick(alphabet: string, count: number, random: () => number): string {
  let picked = '';
  for (let index = 0; index < count; index += 1) picked += alphabet.charAt(Math.floor(random() * alphabet.length));
  return picked;
}

/** A resource id in the letters in which it is stored: `db-ABC…` for `DB-abc…`. */
export function normalizedResourceId(id: string): string {
  return id.toUpperCase().replace(/^(DB|CLUSTER)-/, (prefix) => prefix.toLowerCase());
}
