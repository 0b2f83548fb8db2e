import { RdsError } from '../../engine/rdsError.ts';

interface SnapshotTypeInput {
  SnapshotType?: string;
  IncludeShared?: boolean;
  IncludePublic?: boolean;
}

const TYPES = ['automated', 'manual', 'shared', 'public', 'awsbackup'];

/**
 * Which of the account's own snapshots a Describe shows: those of the type asked for; without one, all.
 * Nobody shares snapshots with the accounts of rds-local, so `shared` and `public` find none.
 *
 * @returns whether a snapshot of that type is shown
 * @throws RdsError InvalidParameterValue
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html
 */
export function snapshotTypeFilter({ SnapshotType }: SnapshotTypeInput): (type: string | undefined) => boolean {
  if (SnapshotType === undefined) return () => true;
  const wanted = SnapshotType.toLowerCase();
  if (!TYPES.includes(wanted)) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid snapshot type: ${SnapshotType}. Valid values are ${TYPES.join(', ')}.`,
    );
  }
  return (type) => type === wanted;
}
