import type { BacktrackDBClusterMessage, DBClusterBacktrack } from '@aws-sdk/client-rds';
import { earliestBacktrack } from '../engine/describe.ts';
import { millisecondsFor } from '../engine/durations.ts';
import { RdsError } from '../engine/rdsError.ts';
import { newUuid } from '../engine/resourceId.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkClusterStatus } from './validation/checkClusterStatus.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_BacktrackDBCluster.html */
export const backtrackDBCluster: Action<BacktrackDBClusterMessage, DBClusterBacktrack> = (input, { region, now }) => {
  const { DBClusterIdentifier = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const record = region.clusters.change(DBClusterIdentifier);
  const { value } = record;
  const earliest = earliestBacktrack(value, now)?.getTime();
  if (earliest === undefined) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `Backtrack is not enabled for the DB cluster ${DBClusterIdentifier}.`,
    );
  }
  checkClusterStatus(value, ['available']);
  const asked = input.BacktrackTo?.getTime() ?? Number.NaN;
  const isWithin = asked >= earliest && asked <= now;
  if (!isWithin && !(asked < earliest && input.UseEarliestTimeOnPointInTimeUnavailable)) {
    throw new RdsError(
      'InvalidParameterValue',
      `Cannot backtrack to ${input.BacktrackTo?.toISOString()}: the earliest time is ${new Date(earliest).toISOString()}, ` +
        'and the latest is the present.',
    );
  }
  const endsAt = now + millisecondsFor('backtracking', region.speed);
  const backtrack: DBClusterBacktrack = {
    DBClusterIdentifier,
    BacktrackIdentifier: newUuid(region.random),
    BacktrackTo: new Date(Math.max(asked, earliest)),
    BacktrackedFrom: new Date(now),
    BacktrackRequestCreationTime: new Date(now),
    Status: 'PENDING',
  };
  value.Status = 'backtracking';
  record.steps = [{ at: endsAt, set: { Status: 'available' } }];
  record.backtracks = [...(record.backtracks ?? []), { backtrack: { ...backtrack, Status: 'COMPLETED' }, endsAt }];
  return backtrack;
};
