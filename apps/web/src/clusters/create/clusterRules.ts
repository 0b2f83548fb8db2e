import { isMultiAz } from '@rds-console/contract/clusterKind';
import { dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import { hasProvisionedIops } from '@rds-console/contract/orderable';
import { rule } from '@rds-console/contract/refinements';
import { multiAzIdentifierRule, serverlessCapacityRule } from '../../settings/clusterKindRules.ts';
import { iopsComplaint, type StorageValues } from '../../settings/modifiedStorageRules.ts';
import { allocatedStorageComplaint, knownOption } from '../../settings/storageRules.ts';
import { replicaIdentifier } from './launchInputs.ts';

interface ClusterValues extends StorageValues {
  Engine: string;
  DBInstanceIdentifier?: string | undefined;
  CreateReplica?: boolean | undefined;
}

/** Rules that follow from what kind of cluster it is, and from what its instances are called. */
export const clusterRules = [
  rule<ClusterValues>('DBInstanceIdentifier', ({ Engine, DBInstanceIdentifier = '', CreateReplica }) => {
    if (isMultiAz(Engine)) return undefined;
    if (CreateReplica && replicaIdentifier(DBInstanceIdentifier).length > 63)
      return `With a replica, at most ${63 - replicaIdentifier('').length} characters: the replica has ${replicaIdentifier('')} behind them.`;
    return dbInstanceIdentifier.safeParse(DBInstanceIdentifier).error?.issues[0]?.message;
  }),
  multiAzIdentifierRule,
  rule<ClusterValues>('AllocatedStorage', (values) =>
    isMultiAz(values.Engine) ? allocatedStorageComplaint(values) : undefined,
  ),
  rule<ClusterValues>('Iops', (values) =>
    isMultiAz(values.Engine) && hasProvisionedIops(values.StorageType)
      ? iopsComplaint(values, values.Engine, knownOption(values))
      : undefined,
  ),
  serverlessCapacityRule,
] as const;
