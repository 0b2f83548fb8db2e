import { toProblem } from '@rds-console/contract/problem';

/**
 * Leaves a details page to the error page once RDS knows the resource no more. Other errors of asking again are left to
 * the next time: what the page shows is still the last that RDS said.
 */
export function throwIfGone(error: Error | null) {
  if (error && toProblem(error).status === 404) throw error;
}
