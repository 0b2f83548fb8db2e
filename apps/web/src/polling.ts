import { isInTransition } from '@rds-console/contract/states';

const pollEveryMs = { inTransition: 1000, settled: 10_000 };

/**
 * How long to wait until RDS is asked again: shortly while something is on its way to another status, and otherwise
 * often enough that a change made by the AWS CLI is seen without a click.
 *
 * @param statuses the statuses on the page
 * @param isUnderWay whether something is expected of which no status tells
 * @returns milliseconds
 */
export function pollInterval(statuses: (string | undefined)[] = [], isUnderWay = false) {
  return isUnderWay || statuses.some(isInTransition) ? pollEveryMs.inTransition : pollEveryMs.settled;
}
