import { RdsError } from '../../engine/rdsError.ts';

interface PageInput {
  MaxRecords?: number;
  Marker?: string;
}

/**
 * The part of a list that the request asks for, where the list is the catalog's and so is always the same.
 *
 * @param action its name: a marker is good for one action only
 * @param most the greatest `MaxRecords`; the least is 20, and 100 stands for none
 * @throws RdsError InvalidParameterValue
 */
export function pageByPosition<Item>(
  action: string,
  items: readonly Item[],
  { MaxRecords = 100, Marker }: PageInput,
  max: number,
): { items: Item[]; Marker: string | undefined } {
  if (!Number.isInteger(MaxRecords) || MaxRecords < 20 || MaxRecords > max) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid value ${MaxRecords} for MaxRecords. Must be between 20 and ${max}`,
    );
  }
  const start = Marker === undefined ? 0 : readMarker(action, Marker, items.length);
  const end = start + MaxRecords;
  return { items: items.slice(start, end), Marker: end < items.length ? btoa(`${action}/${end}`) : undefined };
}

function readMarker(action: string, marker: string, length: number) {
  const position = /^(\w+)\/(\d{1,6})$/.exec(decoded(marker));
  if (position?.[1] !== action || Number(position[2]) > length) {
    throw new RdsError('InvalidParameterValue', 'Invalid Marker: it is none of this action.');
  }
  return Number(position[2]);
}

function decoded(marker: string) {
  try {
    return atob(marker);
  } catch {
    return '';
  }
}
