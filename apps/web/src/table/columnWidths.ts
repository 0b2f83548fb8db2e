import { type Column, textOf } from './column.ts';

/** Pixels: letters of the list's font and of its headers on average, and what stands around them. */
const letter = 7.5;
const cellPadding = 42;
const headerPadding = 62;
/** What unfolds a row stands before its name. */
const unfolding = 24;
/** What is drawn may have a picture before its text. */
const icon = 22;
const maxUnasked = 360;

/**
 * How wide each column is to begin with: as its longest text, or as somebody made it. Afterwards it stays so, that nothing
 * moves when RDS answers something longer.
 *
 * @param chosen pixels by column
 * @returns pixels by column
 */
export function columnWidths<Item>(
  columns: readonly Column<Item>[],
  items: readonly Item[],
  chosen: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    columns.map(({ id, header, value, cell, maxWidth = maxUnasked, minColumnWidth = 0 }, index) => {
      const longest = items.reduce((max, item) => Math.max(max, textOf(value(item)).length), 0);
      const content = Math.min(longest * letter + cellPadding + (cell ? icon : 0), maxWidth);
      const usual = Math.max(content, header.length * letter + headerPadding, minColumnWidth);
      return [id, chosen[id] ?? Math.round(usual + (index === 0 ? unfolding : 0))];
    }),
  );
}
