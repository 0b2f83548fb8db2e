import { useState } from 'react';
import * as z from 'zod/mini';
import type { Column } from './column.ts';

const stored = z.object({
  pageSize: z.catch(z.int().check(z.minimum(1), z.maximum(1000)), 20),
  wrapLines: z.catch(z.boolean(), false),
  contentDensity: z.catch(z.enum(['comfortable', 'compact']), 'comfortable'),
  columns: z.catch(z.array(z.object({ id: z.string(), visible: z.boolean() })), []),
  /** Pixels by column, once somebody made one wider or narrower. */
  widths: z.catch(z.record(z.string(), z.number().check(z.minimum(1))), {}),
  /** The column of last time, as in the URL. */
  sort: z.catch(z.optional(z.string()), undefined),
});

/** How somebody likes a list. Nothing of what RDS said. */
export type ListPreferences = z.output<typeof stored>;

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
  const preferences = z.catch(stored, stored.parse({})).parse(parsed(localStorage.getItem(keyOf(list)) ?? '{}'));
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
