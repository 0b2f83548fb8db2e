import type { DBCluster, FailoverDBClusterMessage, FailoverDBClusterResult } from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import { failOver } from '../engine/clusterLife.ts';
import { describeCluster } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkClusterStatus } from './validation/checkClusterStatus.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_FailoverDBCluster.html */
export const failoverDBCluster: Action<FailoverDBClusterMessage, FailoverDBClusterResult> = (
  input,
  { region, now },
) => {
  const { DBClusterIdentifier = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const record = region.clusters.change(DBClusterIdentifier);
  checkClusterStatus(record.value, ['available']);
  failOver(region, record, writerToBe(region, record.value, input.TargetDBInstanceIdentifier), now);
  return { DBCluster: describeCluster(region, record, now) };
};

/** The reader that is named, else the one of the lowest promotion tier. */
function writerToBe(region: Region, cluster: DBCluster, target: string | undefined): string {
  const readers = (cluster.DBClusterMembers ?? [])
    .filter((member) => !member.IsClusterWriter)
    .filter(({ DBInstanceIdentifier: id = '' }) => region.instances.get(id)?.value.DBInstanceStatus === 'available')
    .sort((one, other) => (one.PromotionTier ?? 1) - (other.PromotionTier ?? 1));
  if (readers.length === 0) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `Cannot fail over the DB cluster ${cluster.DBClusterIdentifier}: it has no reader that is available.`,
    );
  }
  if (target === undefined) return readers[0]?.DBInstanceIdentifier ?? '';
  const id = idOf(region, 'db', target);
  if (readers.some((reader) => reader.DBInstanceIdentifier === id)) return id;
  throw new RdsError(
    'InvalidDBInstanceState',
    `The instance ${id} is no reader of the DB cluster ${cluster.DBClusterIdentifier} that is available.`,
  );
}
