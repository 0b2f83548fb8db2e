import type { ReactNode } from 'react';

/** What a row has in a column: the list filters, sorts and exports by it. Several texts where more than one is true of it. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** A column of a list, told once: how it is drawn, filtered, sorted and exported follows from it. */
export interface Column<Item> {
  /** RDS's name of what it shows; in addresses and exports too. */
  id: string;
  /** The console's word for it. */
  header: string;
  /**
   * How it is filtered: by what it contains, unless it is one of a few texts (`choice`), a `number`, or a `time`, whose
   * value is ISO 8601.
   */
  kind?: 'text' | 'choice' | 'number' | 'time';
  value: (item: Item) => Value;
  /** How it is drawn where the value alone does not say it well. */
  cell?: (item: Item) => ReactNode;
  /** Not shown until somebody chooses it. */
  isExtra?: boolean;
  /** Pixels, to begin with; a user can make it wider. */
  maxWidth?: number;
  /** Pixels, to begin with, for what may grow while one looks at it. */
  minColumnWidth?: number;
}

/** Pixels; a name may have up to 255 characters, and the other columns are to stay in sight. */
export const nameMaxWidth = 280;

/** A value in words; empty where there is none. */
export function textOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? value.join(', ') : String(value);
}
