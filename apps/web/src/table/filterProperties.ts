import type {
  PropertyFilterFreeTextFiltering,
  PropertyFilterOperatorExtended,
  PropertyFilterOption,
  PropertyFilterProperty,
} from '@cloudscape-design/collection-hooks';
import type { Column } from './column.ts';
import { DateFilter, dayText } from './DateFilter.tsx';
import type { Row } from './row.ts';

const textOperators = [':', '!:', '=', '!=', '^', '!^'];

// A row may have several texts at once, such as Yes and Decided by cluster, and any of them may be the one asked for.
const hasOneOf = (value: unknown, wanted: unknown) => [wanted].flat().some((each) => [value].flat().includes(each));
const choiceOperators: (string | PropertyFilterOperatorExtended<unknown>)[] = [
  { operator: '=', tokenType: 'enum', match: hasOneOf },
  { operator: '!=', tokenType: 'enum', match: (value, unwanted) => !hasOneOf(value, unwanted) },
  ':',
  '!:',
];

const numberComparisons: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
const numberOperators = Object.entries(numberComparisons).map(([operator, holds]) => ({
  operator,
  match: (value: unknown, wanted: unknown) => typeof value === 'number' && holds(value, Number(wanted)),
}));

const timeOperators = ['<', '<=', '=', '>=', '>'].map((operator) => ({
  operator,
  match: 'date' as const,
  form: DateFilter,
  format: dayText,
}));

function operatorsOf({ kind }: Column<never>) {
  switch (kind) {
    case 'choice':
      return choiceOperators;
    case 'number':
      return numberOperators;
    case 'time':
      return timeOperators;
    case 'text':
    case undefined:
      return textOperators;
  }
}

/** What the property filter can ask of each column, and with which operators. */
export function toFilterProperties<Item>(columns: readonly Column<Item>[]): PropertyFilterProperty[] {
  return columns.map((column) => ({
    key: column.id,
    propertyLabel: column.header,
    groupValuesLabel: column.header,
    operators: operatorsOf(column),
    ...(column.kind === 'time' ? { defaultOperator: '>=' } : {}),
  }));
}

/** A text alone is looked for in what the rows show, since nobody sees why a row matches by a hidden column. */
export function toFreeTextFiltering(shownIds: readonly string[]): PropertyFilterFreeTextFiltering {
  function isIn(row: unknown, text: string) {
    const values = row as Record<string, unknown>; // Cloudscape doesn't say what it filters: here, a `Row`.
    return shownIds.some((id) =>
      String(values[id] ?? '')
        .toLowerCase()
        .includes(text.trim().toLowerCase()),
    );
  }
  return {
    operators: [
      { operator: ':', match: isIn },
      { operator: '!:', match: (row, text) => !isIn(row, text) },
    ],
    defaultOperator: ':',
  };
}

const { compare } = new Intl.Collator('en', { numeric: true });
const byValue = ([a]: [string, number], [b]: [string, number]) => compare(a, b);

/** The values that occur in the list; where they are few, with how many rows have each. */
export function toFilterOptions<Item>(columns: readonly Column<Item>[], rows: readonly Row<Item>[]) {
  return columns.flatMap(({ id, kind }): PropertyFilterOption[] => {
    if (kind === 'time') return [];
    const counts = new Map<string, number>();
    for (const value of rows.flatMap((row) => row[id]))
      if (value !== undefined && value !== '') counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    return [...counts].toSorted(byValue).map(([value, count]) => ({
      propertyKey: id,
      value,
      ...(kind === 'choice' ? { tags: [String(count)] } : {}),
    }));
  });
}
