import { KINDS, type Kind } from './record.ts';

/** Where a resource lies: the first two parts of its key in the store. */
export interface Place {
  accountId: string;
  region: string;
}

/** `accountId/region` */
export function placeKey({ accountId, region }: Place): string {
  return `${accountId}/${region}`;
}

/** The account and region that `accountId/region` stands for. */
export function placeOf(key: string): Place {
  const [accountId = '', ...region] = key.split('/');
  return { accountId, region: region.join('/') };
}

/** The key under which a record is stored: `accountId/region/kind/id`. */
export function recordKey(place: string, kind: Kind, id: string): string {
  return `${place}/${kind}/${id}`;
}

/**
 * The parts of a record's key. No identifier has a slash, so the last two parts are the kind and the identifier.
 *
 * @throws Error when rds-local never wrote such a key
 */
export function keyParts(key: string): { place: string; kind: Kind; id: string } {
  const parts = key.split('/');
  const id = parts.pop() ?? '';
  const word = parts.pop();
  const kind = KINDS.find((each) => each === word);
  if (kind === undefined) throw new Error(`The store holds the key ${key}, which is none of rds-local's.`);
  return { place: parts.join('/'), kind, id };
}
