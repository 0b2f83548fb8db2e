import { RdsError } from '../../engine/rdsError.ts';

export interface PageInput {
  MaxRecords?: number;
  Marker?: string;
}

/** Records with their identifiers, in the order of these, from after an identifier on. */
export type EntriesAfter<R> = (id: string) => Iterable<[string, R]>;

/**
 * The part of a list that the request asks for: after `Marker`, at most `MaxRecords` (20 to 100, 100 when absent). No more
 * records are looked at than it takes to fill the part and to know whether there is more.
 *
 * @param action its name: a marker is good for one action only
 * @param describe what is answered about a record; undefined for one that is not shown
 * @returns the part, and a marker when there is more
 * @throws RdsError InvalidParameterValue
 */
export function page<R, Item>(
  action: string,
  input: PageInput,
  entriesAfter: EntriesAfter<R>,
  describe: (record: R) => Item | undefined,
): { items: Item[]; Marker: string | undefined } {
  const max = checkMaxRecords(input.MaxRecords);
  const items: Item[] = [];
  let lastId = input.Marker === undefined ? '' : readMarker(action, input.Marker);
  for (const [id, record] of entriesAfter(lastId)) {
    const item = describe(record);
    if (item === undefined) continue;
    if (items.length === max) return { items, Marker: btoa(encodeURIComponent(`${action}/${lastId}`)) };
    items.push(item);
    lastId = id;
  }
  return { items, Marker: undefined };
}

/** @returns the number of records, 100 when none is asked for. @throws RdsError InvalidParameterValue */
export function checkMaxRecords(MaxRecords = 100): number {
  if (Number.isInteger(MaxRecords) && MaxRecords >= 20 && MaxRecords <= 100) return MaxRecords;
  throw new RdsError('InvalidParameterValue', `Invalid value ${MaxRecords} for MaxRecords. Must be between 20 and 100`);
}

/** @returns the identifier after which the answer goes on. @throws RdsError InvalidParameterValue */
export function readMarker(action: string, marker: string): string {
  const prefix = `${action}/`;
  const text = decoded(marker);
  if (!text?.startsWith(prefix)) {
    throw new RdsError('InvalidParameterValue', 'Invalid Marker: it is none of this action.');
  }
  return text.slice(prefix.length);
}

function decoded(marker: string): string | undefined {
  try {
    return decodeURIComponent(atob(marker));
  } catch {
    return undefined;
  }
}
