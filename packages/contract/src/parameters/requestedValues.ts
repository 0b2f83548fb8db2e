import { clusterParameters } from './cluster.ts';
import { instanceParameters } from './instance.ts';
import type { SentAs } from './parameter.ts';

type Named = Readonly<Record<string, unknown>>;
type Table = Readonly<Record<string, { sentAs?: SentAs }>>;

const tables: readonly Table[] = [instanceParameters, clusterParameters];
const bySentName = new Map(
  tables.flatMap((table) =>
    Object.entries(table).flatMap(([name, { sentAs = {} }]) =>
      Object.entries(sentAs).map(([member, toValue]) => [member, { name, toValue }] as const),
    ),
  ),
);

/**
 * What a request means for the form of its action: each value under the parameter's name, in the shape that the form has.
 *
 * @param input of an action that creates, restores or modifies a database
 * @param before the values that the form begins with, for what is sent as a change
 */
export function requestedValues(input: Named, before: object = {}): Named {
  const given: Named = { ...before };
  const entries = Object.entries(input).map(([member, sent]) => {
    const row = bySentName.get(member);
    return row ? ([row.name, row.toValue(sent, given[row.name])] as const) : ([member, sent] as const);
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
