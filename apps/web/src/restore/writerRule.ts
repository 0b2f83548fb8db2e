import { isMultiAz } from '@rds-console/contract/clusterKind';
import { dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import { rule } from '@rds-console/contract/refinements';
import type { DBInstance } from '@rds-console/contract/rows';

/**
 * What the writer of a restored Aurora cluster may be called. It is checked before the restore, since RDS would refuse the
 * writer only when the cluster is there. A Multi-AZ DB cluster's instances are named by RDS.
 */
export function writerRule(instances: readonly DBInstance[]) {
  const taken = new Set(instances.map((instance) => instance.DBInstanceIdentifier.toLowerCase()));
  return rule<{ Engine: string; DBInstanceIdentifier: string }>(
    'DBInstanceIdentifier',
    ({ Engine, DBInstanceIdentifier }) => {
      if (isMultiAz(Engine)) return undefined;
      return taken.has(DBInstanceIdentifier.toLowerCase())
        ? 'A DB instance of this name exists already. Choose another name.'
        : dbInstanceIdentifier.safeParse(DBInstanceIdentifier).error?.issues[0]?.message;
    },
  );
}
