import { earliestRestorable, latestRestorable } from '../../engine/describe.ts';
import { RdsError } from '../../engine/rdsError.ts';

interface RestorableValue {
  BackupRetentionPeriod?: number;
  ClusterCreateTime?: Date;
  InstanceCreateTime?: Date;
}

/**
 * The moment to restore to, in milliseconds since the epoch, or `latest`.
 *
 * @param time the parameter's name and value
 * @throws RdsError InvalidParameterCombination unless exactly one way is chosen, InvalidParameterValue out of bounds
 */
export function restorePoint(
  source: RestorableValue,
  time: { parameter: 'RestoreTime' | 'RestoreToTime'; value: Date | undefined },
  UseLatestRestorableTime: boolean | undefined,
  now: number,
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
  const earliest = earliestRestorable(source, now);
  const latest = latestRestorable(source.ClusterCreateTime ?? source.InstanceCreateTime, now);
  const isWithin = earliest !== undefined && latest !== undefined && time.value >= earliest && time.value <= latest;
  if (!isWithin) {
    throw new RdsError(
      'InvalidParameterValue',
      `Cannot restore to ${time.value.toISOString()}: the backups reach from ${earliest?.toISOString()} to ${latest?.toISOString()}.`,
    );
  }
  return time.value.getTime();
}
