import { type } from '@orpc/contract';

/** A value of RDS's as it arrives in the browser: the same names, dates as ISO 8601 text. */
export type Row<Value> = Value extends Date
  ? string
  : Value extends (infer Item)[]
    ? Row<Item>[]
    : Value extends object
      ? { [Name in keyof Value]: Row<Value[Name]> }
      : Value;

/** RDS's response lacks an identifier, without which nothing can be shown or asked for. */
export class MissingIdentifierError extends Error {
  override name = 'MissingIdentifierError';
}

type Item<List> = NonNullable<List> extends (infer Element)[] ? Element : never;
type Readers<Value> = { [Name in keyof Value]?: (item: Item<Value[Name]>) => object };

type Read<Value, Text extends keyof Value, List extends keyof Value, Rows> = Omit<
  Row<Value>,
  Text | List | keyof Rows
> & { [Name in Text | List]: NonNullable<Row<Value[Name]>> } & {
  [Name in keyof Rows]: Rows[Name] extends (item: never) => infer Result ? Result[] : never;
};

/**
 * Makes the reader of a type of RDS's, whose members are all optional to the SDK. What the reader returns has those that
 * are named here. An endpoint that is only compatible with RDS may leave out all but the identifiers.
 *
 * @param members `identifiers` must be there; `texts` become empty and `lists` and `rows` become empty lists where they
 *   are absent; `rows` are lists with the readers of their items
 */
export function rowOf<Value extends object>() {
  return function readerOf<
    Text extends keyof Value & string = never,
    List extends keyof Value & string = never,
    Rows extends Readers<Value> = object,
  >(members: { identifiers?: readonly Text[]; texts?: readonly Text[]; lists?: readonly List[]; rows?: Rows }) {
    const { identifiers = [], texts = [], lists = [], rows = {} } = members;
    return function read(value: Value): Read<Value, Text, List, Rows> {
      const row: Record<string, unknown> = Object.assign<Record<string, unknown>, Value>({}, value);
      for (const name of identifiers) if (!row[name]) throw new MissingIdentifierError(name);
      for (const name of texts) row[name] ??= '';
      for (const name of lists) row[name] ??= [];
      for (const [name, readItem] of Object.entries<(item: never) => object>(rows)) {
        // The types of the items and of the row are those that `members` was checked against.
        row[name] = ((row[name] ?? []) as never[]).map((item) => readItem(item));
      }
      // Without what was absent above. The server hands in dates, which JSON turns into text.
      return row as Read<Value, Text, List, Rows>;
    };
  };
}

/** The reader of a list. */
export function listOf<Value, Result>(read: (value: Value) => Result) {
  return (values: Value[]) => values.map((value) => read(value));
}

/** The output of an operation: RDS's own answer, passed on as its reader returns it. */
export function answer<Output, Result>(read: (output: Output) => Result) {
  return type<Output, Result>(read);
}
