import type { CoverageRow } from './classify.ts';
import { groupBy } from './groupBy.ts';

/** How much of what can have IAM DB authentication has it. */
export interface Coverage {
  on: number;
  /** Without members of clusters, what cannot have it, and what is waived. */
  eligible: number;
  /** Whole percent, rounded down so that 100 means all; undefined where nothing is eligible. */
  percent: number | undefined;
}

/** Whether a waiver keeps a database out of the count. */
export function isWaived({ waiver }: CoverageRow) {
  return waiver !== undefined && !waiver.isExpired;
}

/** Whether a database counts: it decides for itself, could have it, and nobody waived it. */
export function isEligible(row: CoverageRow) {
  return row.coverageStatus !== 'decided-by-cluster' && row.coverageStatus !== 'not-available' && !isWaived(row);
}

export function coverageOf(rows: readonly CoverageRow[]): Coverage {
  const eligible = rows.filter(isEligible);
  const on = eligible.filter(({ state }) => state.enabled).length;
  const percent = eligible.length === 0 ? undefined : Math.floor((100 * on) / eligible.length);
  return { on, eligible: eligible.length, percent };
}

/** Coverage of each group of databases, the groups in the order of their names. */
export function coverageBy(rows: readonly CoverageRow[], groupOf: (row: CoverageRow) => string) {
  return [...groupBy(rows, groupOf)]
    .map(([group, members]) => ({ group, ...coverageOf(members) }))
    .toSorted((a, b) => a.group.localeCompare(b.group, 'en', { numeric: true }));
}

/** A tag's value; empty where a database has not got it. Keys of tags differ in capitals as people write them. */
export function tagOf({ tags }: CoverageRow, key: string) {
  return tags.find(({ Key }) => Key?.toLowerCase() === key.toLowerCase())?.Value ?? '';
}
