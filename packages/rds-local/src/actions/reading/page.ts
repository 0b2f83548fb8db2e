import { RdsError } from '../../engine/rdsError.ts';

interface PageInput {
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
  { MaxRecords = 100, Marker }: PageInput,
): { items: Item[]; Marker: string | undefined } {
  if (!Number.isInteger(MaxRecords) || MaxRecords < 20 || MaxRecords > 100) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid value ${MaxRecords} for MaxRecords. Must be between 20 and 100`,
    );
  }
  const after = Marker === undefined ? '' : readMarker(action, Marker);
  const rest = items.filter((item) => (idOf(item) ?? '') > after);
  const part = rest.slice(0, MaxRecords);
  const last = part.at(-1);
  const isMore = last !== undefined && rest.length > part.length;
  return { items: part, Marker: isMore ? btoa(`${action}/${idOf(last)}`) : undefined };
}

function readMarker(action: string, marker: string): string {
  const prefix = `${action}/`;
  const text = decoded(marker);
  if (!text?.startsWith(prefix))
    throw new RdsError('InvalidParameterValue', 'Invalid Marker: it is none of this action.');
  return text.slice(prefix.length);
}

function decoded(marker: string): string | undefined {
  try {
    return atob(marker);
  } catch {
    return undefined;
  }
}
