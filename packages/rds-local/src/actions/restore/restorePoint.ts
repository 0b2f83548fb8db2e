import type { RestoreWindow } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';

/**
 * The moment to restore to, in milliseconds since the epoch, or `latest`.
 *
 * @param window the moments to which the backups reach
 * @param time   the parameter's name and value
 * @throws RdsError InvalidParameterCombination unless exactly one way is chosen, InvalidParameterValue out of bounds
 */
export function restorePoint(
  window: RestoreWindow | undefined,
  time: { parameter: 'RestoreTime' | 'RestoreToTime'; value: Date | undefined },
  UseLatestRestorableTime: boolean | undefined,
): number | 'latest' {
  if (time.value !== undefined && UseLatestRestorableTime) {
    throw new RdsError(
      'InvalidParameterCombination',
      `${time.parameter} and UseLatestRestorableTime can not be specified together.`,
    );
  }
  if (UseLatestRestorableTime) return 'latest';
  if (time.value === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      `Either ${time.parameter} or UseLatestRestorableTime must be specified.`,
    );
  }
  const { EarliestTime, LatestTime } = window ?? {};
  const isWithin =
    EarliestTime !== undefined && LatestTime !== undefined && time.value >= EarliestTime && time.value <= LatestTime;
  if (!isWithin) {
    throw new RdsError(
      'InvalidParameterValue',
      `Cannot restore to ${time.value.toISOString()}: the backups reach from ${EarliestTime?.toISOString()} to ${LatestTime?.toISOString()}.`,
    );
  }
  return time.value.getTime();
}
