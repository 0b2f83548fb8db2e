import { useState } from 'react';
import { integerBetween, isText, membersOf, oneOf, readStored } from '../shell/storedJson.ts';
import type { Column } from './column.ts';

/** How somebody likes a list. Nothing of what RDS said. */
export interface ListPreferences {
  pageSize: number;
  wrapLines: boolean;
  contentDensity: 'comfortable' | 'compact';
  columns: { id: string; visible: boolean }[];
  /** Pixels by column, once somebody made one wider or narrower. */
  widths: Record<string, number>;
  /** The column of last time, as in the URL. */
  sort: string | undefined;
}

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

/** What isn't understood of what was stored is as at first. */
function read<Item>(list: string, columns: readonly Column<Item>[]): ListPreferences {
  const stored = membersOf(readStored(keyOf(list)));
  const widths = Object.entries(membersOf(stored.widths)).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] >= 1,
  );
  return {
    pageSize: integerBetween(1, 1000, stored.pageSize) ?? 20,
    wrapLines: stored.wrapLines === true,
    contentDensity: oneOf(['comfortable', 'compact'], stored.contentDensity) ?? 'comfortable',
    columns: withNewColumns(chosenColumns(stored.columns), columns),
    widths: Object.fromEntries(widths),
    sort: isText(stored.sort) ? stored.sort : undefined,
  };
}

function chosenColumns(stored: unknown): ListPreferences['columns'] {
  return (Array.isArray(stored) ? stored.map(membersOf) : []).flatMap(({ id, visible }) =>
    isText(id) && typeof visible === 'boolean' ? { id, visible } : [],
  );
}

/** The chosen columns in the chosen order; those that the console did not have then come behind. */
function withNewColumns<Item>(chosen: ListPreferences['columns'], columns: readonly Column<Item>[]) {
  const known = chosen.filter(({ id }) => columns.some((column) => column.id === id));
  const added = columns.filter(({ id }) => !known.some((column) => column.id === id));
  return [...known, ...added.map(({ id, isExtra }) => ({ id, visible: !isExtra }))];
}
