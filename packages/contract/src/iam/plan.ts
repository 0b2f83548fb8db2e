import { clusterCan, instanceCan } from '../states.ts';
import { nextMaintenanceWindow } from '../windows.ts';
import type { CoverageRow } from './classify.ts';
import { isWaived } from './coverage.ts';

/** A bulk switch. */
export interface BulkSwitch {
  EnableIAMDatabaseAuthentication: boolean;
  ApplyImmediately: boolean;
}

/** Why a database is skipped. */
export type SkipReason = 'already' | 'waiting' | 'decided-by-cluster' | 'not-available' | 'waived' | 'status';

export interface PlannedRow {
  row: CoverageRow;
  /** Absent where the switch applies. */
  skip?: SkipReason;
  from: boolean;
  to: boolean;
  /** When the maintenance window opens; absent if it is applied immediately. */
  window?: { start: Date; end: Date } | undefined;
}

/**
 * What a bulk switch would do, database by database.
 *
 * @param now by the clock of RDS
 */
export function planIamSwitch(rows: readonly CoverageRow[], wanted: BulkSwitch, now: Date): PlannedRow[] {
  return rows.map((row) => {
    const skip = skipReason(row, wanted);
    const isWithdrawal = row.state.enabled === wanted.EnableIAMDatabaseAuthentication;
    const window =
      wanted.ApplyImmediately || isWithdrawal ? undefined : nextMaintenanceWindow(row.maintenanceWindow ?? '', now);
    return {
      row,
      ...(skip ? { skip } : {}),
      from: row.state.enabled,
      to: wanted.EnableIAMDatabaseAuthentication,
      ...(window && !skip ? { window: { start: window.start, end: window.end } } : {}),
    };
  });
}

function skipReason(row: CoverageRow, wanted: BulkSwitch): SkipReason | undefined {
  const { enabled, pending, decidedBy } = row.state;
  const to = wanted.EnableIAMDatabaseAuthentication;
  if (decidedBy !== undefined) return 'decided-by-cluster';
  if (pending === undefined && enabled === to) return 'already';
  if (to && row.ineligible) return 'not-available';
  if (to && isWaived(row)) return 'waived';
  if (pending === to && !wanted.ApplyImmediately) return 'waiting';
  const isModifiable =
    row.kind === 'instance'
      ? instanceCan.modify({ DBInstanceStatus: row.status })
      : clusterCan.modify({ Status: row.status });
  return isModifiable ? undefined : 'status';
}
