import { RdsError } from '../../engine/rdsError.ts';

/**
 * Whether a final snapshot is to be taken before a deletion.
 *
 * @throws RdsError InvalidParameterCombination unless exactly one of the two parameters is given
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html
 */
export function isFinalSnapshotAsked(input: {
  SkipFinalSnapshot?: boolean;
  FinalDBSnapshotIdentifier?: string;
}): boolean {
  if (input.SkipFinalSnapshot && input.FinalDBSnapshotIdentifier !== undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'FinalDBSnapshotIdentifier can not be specified when SkipFinalSnapshot is specified.',
    );
  }
  if (!input.SkipFinalSnapshot && input.FinalDBSnapshotIdentifier === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.',
    );
  }
  return !input.SkipFinalSnapshot;
}
