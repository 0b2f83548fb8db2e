import { type Column, textOf } from './column.ts';

/** An item with its values beside it under the columns' names, which is where the collection hooks look for them. */
export interface Row<Item> {
  readonly item: Item;
  readonly rowId: string;
  readonly parentRowId: string | null;
  readonly [column: string]: unknown;
}

interface Identity<Item> {
  idOf: (item: Item) => string;
  /** The id of the item below which this one stands. */
  parentOf?: ((item: Item) => string | undefined) | undefined;
}

/** The rows of a list, with every value in the form in which its kind of column is compared. */
export function toRows<Item>(items: readonly Item[], columns: readonly Column<Item>[], identity: Identity<Item>) {
  return items.map((item): Row<Item> => {
    const values = columns.map((column) => [column.id, comparable(column, item)]);
    const parentRowId = identity.parentOf?.(item) ?? null;
    return { ...Object.fromEntries(values), item, rowId: identity.idOf(item), parentRowId };
  });
}

function comparable<Item>(column: Column<Item>, item: Item) {
  const value = column.value(item);
  switch (column.kind) {
    case 'number':
      return value;
    case 'time':
      return value === undefined ? undefined : new Date(textOf(value));
    case 'choice':
      return typeof value === 'object' ? value : textOf(value);
    case 'text':
    case undefined:
      return textOf(value);
  }
}

// As people count: `db-2` stands before `db-10`.
const { compare } = new Intl.Collator('en', { numeric: true });

/** Orders rows by one column; what has no value comes last. */
export function compareBy<Item>({ id, kind }: Column<Item>) {
  return (a: Row<Item>, b: Row<Item>) => {
    const [left, right] = [a[id], b[id]];
    if (kind === 'number' || kind === 'time') return Number(left ?? Infinity) - Number(right ?? Infinity) || 0;
    if (!left || !right) return Number(!left) - Number(!right);
    return compare(String(left), String(right));
  };
}
