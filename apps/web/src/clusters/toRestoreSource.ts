import { clusterInForce } from '@rds-console/contract/modifyInput';
import { clusterParameters } from '@rds-console/contract/parameters/cluster';
import { describedValues, parametersWith } from '@rds-console/contract/parameters/views';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import type { RestoreClusterValues } from '../restore/restoreClusterValues.ts';
import { toSource } from '../restore/restoreSource.ts';

const copied = parametersWith(clusterParameters, (row) => row.copied === true);

/** A cluster as what another one is made of: to a point in time, or as a clone. */
export function toRestoreSource(cluster: DBCluster, members: readonly DBInstance[]) {
  const writer = cluster.DBClusterMembers.find((member) => member.IsClusterWriter)?.DBInstanceIdentifier;
  const DBInstanceClass =
    cluster.DBClusterInstanceClass ?? members.find((it) => it.DBInstanceIdentifier === writer)?.DBInstanceClass;
  const source = toSource(`the DB cluster ${cluster.DBClusterIdentifier}`, cluster);
  const presets: Partial<RestoreClusterValues> = {
    ...describedValues<RestoreClusterValues, DBCluster>(clusterParameters, clusterInForce(cluster), copied),
    ...(DBInstanceClass ? { DBInstanceClass } : {}),
  };
  // RDS refuses a key for the restore of a cluster that is not encrypted.
  return { source, presets, isEncrypted: cluster.StorageEncrypted ? true : undefined };
}
