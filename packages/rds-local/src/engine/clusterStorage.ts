import type { DBCluster } from '@aws-sdk/client-rds';
import type { Region } from './region.ts';

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.StorageReliability.html: once in 30 days. */
const OPTIMIZED_FOR_MS = 30 * 24 * 60 * 60 * 1000;

/** When Aurora storage that is I/O-Optimized since `at` can become so the next time. */
export function nextOptimization(StorageType: string | undefined, at: number): Date | undefined {
  return StorageType === 'aurora-iopt1' ? new Date(at + OPTIMIZED_FOR_MS) : undefined;
}

/** Changes a cluster's storage. Instances of a Multi-AZ DB cluster show it too. @param value may be changed */
export function changeClusterStorage(region: Region, value: DBCluster, asked: Partial<DBCluster>, at: number): void {
  Object.assign(value, asked);
  if (value.DBClusterInstanceClass === undefined) {
    value.IOOptimizedNextAllowedModificationTime =
      nextOptimization(asked.StorageType, at) ?? value.IOOptimizedNextAllowedModificationTime;
    return;
  }
  value.StorageThroughput = gp3Throughput(value);
  const change = { ...asked, StorageThroughput: value.StorageThroughput };
  for (const { DBInstanceIdentifier = '' } of value.DBClusterMembers ?? []) {
    Object.assign(region.instances.change(DBInstanceIdentifier).value, change);
  }
}

// In MiB/s. That of a Multi-AZ DB cluster cannot be chosen.
// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage
function gp3Throughput({ StorageType, AllocatedStorage = 0 }: DBCluster): number | undefined {
  if (StorageType !== 'gp3') return undefined;
  return AllocatedStorage < 400 ? 125 : 500;
}
