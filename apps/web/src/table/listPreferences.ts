import { useState } from 'react';
import * as v from 'valibot';
import type { Column } from './column.ts';

const stored = v.object({
  pageSize: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 20),
  wrapLines: v.fallback(v.boolean(), false),
  contentDensity: v.fallback(v.picklist(['comfortable', 'compact']), 'comfortable'),
  columns: v.fallback(v.array(v.object({ id: v.string(), visible: v.boolean() })), []),
  /** Pixels by column, once somebody made one wider or narrower. */
  widths: v.fallback(v.record(v.string(), v.pipe(v.number(), v.minValue(1))), {}),
  /** The column of last time, as in the URL. */
  sort: v.fallback(v.optional(v.string()), undefined),
});

/** How somebody likes a list. Nothing of what RDS said. */
export type ListPreferences = v.InferOutput<typeof stored>;

const keyOf = (list: string) => `rds-console.list.${list}`;

/** A list's preferences in this browser, and how to change them. */
export function useListPreferences<Item>(list: string, columns: readonly Column<Item>[]) {
  const [preferences, setPreferences] = useState(() => read(list, columns));
  function change(changes: Partial<ListPreferences>) {
    const changed = { ...preferences, ...changes };
    localStorage.setItem(keyOf(list), JSON.stringify(changed));
    setPreferences(changed);
  }
  return [preferences, change] as const;
}

function read<Item>(list: string, columns: readonly Column<Item>[]): ListPreferences {
  const preferences = v.parse(
    v.fallback(stored, v.parse(stored, {})),
    parsed(localStorage.getItem(keyOf(list)) ?? '{}'),
  );
  return { ...preferences, columns: withNewColumns(preferences.columns, columns) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

/** The chosen columns in the chosen order; those that the console did not have then come behind. */
function withNewColumns<Item>(chosen: ListPreferences['columns'], columns: readonly Column<Item>[]) {
  const known = chosen.filter(({ id }) => columns.some((column) => column.id === id));
  const added = columns.filter(({ id }) => !known.some((column) => column.id === id));
  return [...known, ...added.map(({ id, isExtra }) => ({ id, visible: !isExtra }))];
}
