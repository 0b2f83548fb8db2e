import { RdsError } from '../../engine/rdsError.ts';

export interface PageInput {
  MaxRecords?: number;
  Marker?: string;
}

/**
 * The part of a list that the request asks for: after `Marker`, at most `MaxRecords` (20 to 100, 100 when absent).
 *
 * @param items in the order of their identifiers
 * @param action its name: a marker is good for one action only
 * @returns the part, and a marker when there is more
 * @throws RdsError InvalidParameterValue
 */
export function page<Item>(
  action: string,
  items: readonly Item[],
  idOf: (item: Item) => string | undefined,
  { MaxRecords, Marker }: PageInput,
): { items: Item[]; Marker: string | undefined } {
  const most = checkMaxRecords(MaxRecords);
  const after = Marker === undefined ? '' : readMarker(action, Marker);
  const rest = items.filter((item) => (idOf(item) ?? '') > after);
  const part = rest.slice(0, most);
  const last = part.at(-1);
  const isMore = last !== undefined && rest.length > part.length;
  return { items: part, Marker: isMore ? markerFor(action, idOf(last) ?? '') : undefined };
}

/** @returns the number of records, 100 when none is asked for. @throws RdsError InvalidParameterValue */
export function checkMaxRecords(MaxRecords = 100): number {
  if (Number.isInteger(MaxRecords) && MaxRecords >= 20 && MaxRecords <= 100) return MaxRecords;
  throw new RdsError('InvalidParameterValue', `Invalid value ${MaxRecords} for MaxRecords. Must be between 20 and 100`);
}

/** What a caller sends to go on after the item with that identifier. */
export function markerFor(action: string, id: string): string {
  return btoa(encodeURIComponent(`${action}/${id}`));
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
