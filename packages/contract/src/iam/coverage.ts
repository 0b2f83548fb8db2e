import type { CoverageRow } from './classify.ts';
import { groupBy } from './groupBy.ts';

/** How many of the eligible databases have IAM DB authentication. */
export interface Coverage {
  on: number;
  /** Without cluster members, ineligible and exempt databases. */
  eligible: number;
  /** Whole percent, rounded down so that 100 means all; undefined where nothing is eligible. */
  percent: number | undefined;
}

/** Whether a waiver excludes a database from the coverage. */
export function isWaived({ waiver }: CoverageRow) {
  return waiver !== undefined && !waiver.isExpired;
}

/** Whether a database counts: it isn't a cluster member, is eligible and has no waiver. */
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

/** A tag's value; empty if the database doesn't have the tag. Tag keys are compared without case. */
export function tagOf({ tags }: CoverageRow, key: string) {
  return tags.find(({ Key }) => Key?.toLowerCase() === key.toLowerCase())?.Value ?? '';
}
