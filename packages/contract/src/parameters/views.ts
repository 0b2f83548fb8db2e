import { keysOf } from '../keysOf.ts';
import type { DBCluster, DBInstance } from '../rows.ts';
import type { AskingPage, ParameterText, SectionOfParameter } from './parameter.ts';

interface Row<Described> extends ParameterText {
  page?: AskingPage;
  section?: SectionOfParameter;
  copied?: true;
  inBackups?: true;
  ofVersion?: true;
  initial?: unknown;
  read?: (database: Described) => unknown;
}

export type Table<Name extends string, Described> = Readonly<Record<Name, Row<Described>>>;

/** The parameters whose rows are as wanted, in the order of the rows. */
export function parametersWith<Name extends string>(
  table: Table<Name, never>,
  isWanted: (row: Row<never>, name: Name) => boolean,
): Name[] {
  return keysOf(table).filter((name) => isWanted(table[name], name));
}

/**
 * What the fields of a form contain at first.
 *
 * @param names of the fields; `Values` has no others
 */
export function initialValues<Values>(table: Table<string, never>, names: readonly string[]) {
  // The rows are typed by the names and types of RDS's input. A field of a form may allow some of a type's values only.
  return Object.fromEntries(names.map((name) => [name, table[name]?.initial])) as Values;
}

/**
 * The parameters of a described database, pending values included.
 *
 * @returns undefined for those that the description doesn't have
 */
export function describedValues<Values, Described extends DBInstance | DBCluster>(
  table: Table<string, Described>,
  database: Described,
  names: readonly string[],
) {
  const pending: Readonly<Record<string, unknown>> = { ...database.PendingModifiedValues };
  const members: Readonly<Record<string, unknown>> = { ...database };
  const described = (name: string) => {
    const { read } = table[name] ?? {};
    return read ? read(database) : (pending[name] ?? members[name]);
  };
  // As above.
  return Object.fromEntries(names.map((name) => [name, described(name)])) as Partial<Values>;
}
