import type { CoverageRow } from '@rds-console/contract/iam/classify';
import { coverageOf, tagOf } from '@rds-console/contract/iam/coverage';
import { groupBy } from '@rds-console/contract/iam/groupBy';
import { engineName } from '../text/engineName.ts';

/** Databases that have something in common, as a row above theirs. */
export interface CoverageGroup {
  group: string;
  members: readonly CoverageRow[];
}

/** What the list has: databases, and the groups that they are in where they are grouped. */
export type ListedRow = CoverageRow | CoverageGroup;

export function isGroup(row: ListedRow): row is CoverageGroup {
  return 'members' in row;
}

/** By what databases can be grouped: the console's own tags say nothing of a database. */
export function groupings(rows: readonly CoverageRow[]) {
  const keys = new Set(rows.flatMap(({ tags }) => tags.flatMap(({ Key }) => Key?.toLowerCase() ?? [])));
  return [
    { value: 'engine', label: 'Engine' },
    { value: 'region', label: 'Region' },
    ...[...keys]
      .filter((key) => !key.startsWith('rds-console:'))
      .sort()
      .map((key) => ({ value: `tag:${key}`, label: `Tag ${key}` })),
  ];
}

/** The group of a database. */
export function groupOf(row: CoverageRow, by: string) {
  if (by === 'engine') return engineName(row.Engine);
  if (by === 'region') return row.Region;
  return tagOf(row, by.slice('tag:'.length)) || 'Without the tag';
}

/** The databases with their groups among them; without a grouping the databases alone. */
export function withGroups(rows: readonly CoverageRow[], by: string | undefined): ListedRow[] {
  if (!by) return [...rows];
  return [...[...groupBy(rows, (row) => groupOf(row, by))].map(([group, members]) => ({ group, members })), ...rows];
}

/** The databases among rows of the list, those of groups included, each once. */
export function databasesOf(listed: readonly ListedRow[]): CoverageRow[] {
  return [...new Set(listed.flatMap((row) => (isGroup(row) ? row.members : [row])))];
}

/** `75% on (3 of 4)`. */
export function coverageText({ members }: CoverageGroup) {
  const { on, eligible, percent } = coverageOf(members);
  return percent === undefined ? 'Nothing to cover' : `${percent}% on (${on} of ${eligible})`;
}
