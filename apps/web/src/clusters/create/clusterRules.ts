import { isMultiAz } from '@rds-console/contract/clusterKind';
import { dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import { hasProvisionedIops, type OptionsOf, storageOption } from '@rds-console/contract/orderable';
import { rule } from '@rds-console/contract/refinements';
import { multiAzIdentifierRule, serverlessCapacityRule } from '../../databaseFields/clusterKindRules.ts';
import { iopsError, type NewStorageValues, newSizeError } from '../../databaseFields/storageRules.ts';

interface ClusterValues extends NewStorageValues {
  DBInstanceIdentifier?: string | undefined;
  CreateReplica?: boolean | undefined;
}

/** Rules that follow from what kind of cluster it is, what RDS offers for it, and what its instances are called. */
export function clusterRules(optionsOf: OptionsOf) {
  const optionFor = (values: ClusterValues) => storageOption(optionsOf(values.Engine, values.EngineVersion), values);
  return [
    rule<ClusterValues>('DBInstanceIdentifier', ({ Engine, DBInstanceIdentifier = '', CreateReplica }) => {
      if (isMultiAz(Engine)) return undefined;
      if (CreateReplica && replicaIdentifier(DBInstanceIdentifier).length > 63)
        return `With a replica, at most ${63 - replicaIdentifier('').length} characters: the replica has ${replicaIdentifier('')} behind them.`;
      return dbInstanceIdentifier.safeParse(DBInstanceIdentifier).error?.issues[0]?.message;
    }),
    multiAzIdentifierRule,
    rule<ClusterValues>('AllocatedStorage', (values) =>
      isMultiAz(values.Engine) ? newSizeError(values, values.Engine, optionFor(values)) : undefined,
    ),
    rule<ClusterValues>('Iops', (values) =>
      isMultiAz(values.Engine) && hasProvisionedIops(values.StorageType)
        ? iopsError(values, values.Engine, optionFor(values))
        : undefined,
    ),
    serverlessCapacityRule,
  ] as const;
}

/** What the replica in another zone is called. */
export function replicaIdentifier(writer: string) {
  return `${writer}-reader`;
}
