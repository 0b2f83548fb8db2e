import { dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import { rule } from '@rds-console/contract/refinements';
import { hasProvisionedIops } from '../../settings/engineChoices.ts';
import { iopsComplaint, type StorageValues } from '../../settings/modifiedStorageRules.ts';
import { allocatedStorageComplaint, knownOption } from '../../settings/storageRules.ts';
import { isMultiAz } from './clusterKind.ts';
import { replicaIdentifier } from './toLaunchRequests.ts';

interface ClusterValues extends StorageValues {
  Engine: string;
  DBClusterIdentifier?: string | undefined;
  DBInstanceIdentifier?: string | undefined;
  CreateReplica?: boolean | undefined;
  ServerlessV2ScalingConfiguration?: { MinCapacity?: number | undefined; MaxCapacity?: number | undefined } | undefined;
}

/** Rules that follow from what kind of cluster it is, and from what its instances are called. */
export const clusterRules = [
  rule<ClusterValues>('DBInstanceIdentifier', ({ Engine, DBInstanceIdentifier = '', CreateReplica }) => {
    if (isMultiAz(Engine)) return undefined;
    if (CreateReplica && replicaIdentifier(DBInstanceIdentifier).length > 63)
      return `With a replica, at most ${63 - replicaIdentifier('').length} characters: the replica has ${replicaIdentifier('')} behind them.`;
    return dbInstanceIdentifier.safeParse(DBInstanceIdentifier).error?.issues[0]?.message;
  }),
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html, DBClusterIdentifier
  rule<ClusterValues>('DBClusterIdentifier', ({ Engine, DBClusterIdentifier = '' }) =>
    isMultiAz(Engine) && DBClusterIdentifier.length > 52
      ? 'A Multi-AZ DB cluster’s identifier has at most 52 characters.'
      : undefined,
  ),
  rule<ClusterValues>('AllocatedStorage', (values) =>
    isMultiAz(values.Engine) ? allocatedStorageComplaint(values) : undefined,
  ),
  rule<ClusterValues>('Iops', (values) =>
    isMultiAz(values.Engine) && hasProvisionedIops(values.StorageType)
      ? iopsComplaint(values, values.Engine, knownOption(values))
      : undefined,
  ),
  rule<ClusterValues>('ServerlessV2ScalingConfiguration', (values) =>
    values.DBInstanceClass === 'db.serverless' && values.ServerlessV2ScalingConfiguration?.MinCapacity === undefined
      ? 'Enter the capacity between which serverless instances scale.'
      : undefined,
  ),
] as const;
