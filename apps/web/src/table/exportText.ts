import { type Column, textOf, type Value } from './column.ts';

/** The rows and columns that are shown, as comma-separated values with the console's words above. */
export function toCsv<Item>(columns: readonly Column<Item>[], items: readonly Item[]) {
  const lines = [
    columns.map(({ header }) => header),
    ...items.map((item) => columns.map((column) => column.value(item))),
  ];
  return lines.map((values) => `${values.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * Spreadsheets run a cell that begins like a formula, and tags and names are written by others; an apostrophe makes it text.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function csvCell(value: Value) {
  const text = textOf(value);
  const safe = typeof value !== 'number' && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The rows and columns that are shown, as JSON under RDS's names; null where there is nothing. */
export function toJson<Item>(columns: readonly Column<Item>[], items: readonly Item[]) {
  const rows = items.map((item) => Object.fromEntries(columns.map(({ id, value }) => [id, value(item) ?? null])));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
