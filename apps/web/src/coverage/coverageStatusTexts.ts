import type { CoverageRow, IamCoverageStatus } from '@rds-console/contract/iam/classify';
import { ineligibleText } from '../iam/iamEligibility.ts';
import { nextWindowText } from '../text/times.ts';

/** Where a database stands, in the console's words. */
export const coverageStatusTexts: Record<IamCoverageStatus, string> = {
  on: 'On',
  off: 'Off',
  'pending-on': 'Pending: on',
  'pending-off': 'Pending: off',
  'decided-by-cluster': 'Decided by cluster',
  'not-available': 'Not available',
};

/** What there is to say of a standing: why, when, or who decides. */
export function whyText({ coverageStatus, ineligible, state, maintenanceWindow, ...row }: CoverageRow) {
  if (coverageStatus === 'decided-by-cluster') return `${state.decidedBy}: ${state.enabled ? 'on' : 'off'}`;
  if (coverageStatus === 'pending-on' || coverageStatus === 'pending-off')
    return maintenanceWindow ? `Window ${nextWindowText(maintenanceWindow)}` : '';
  return ineligible ? ineligibleText(ineligible, row) : '';
}

/** A waiver in words; empty where there is none. */
export function waiverText({ waiver }: CoverageRow) {
  if (!waiver) return '';
  return `${waiver.isExpired ? 'Expired' : 'Waived until'} ${waiver.until}: ${waiver.reason} (${waiver.owner})`;
}
