import { text } from '@rds-console/contract/fields';
import { dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import { rule } from '@rds-console/contract/refinements';
import type { DBInstance } from '@rds-console/contract/rows';

/** What the restore of a cluster asks for besides its own parameters, for the writer instance that is created after it. */
export const writerFields = {
  DBInstanceIdentifier: dbInstanceIdentifier,
  DBInstanceClass: text.min(1, 'Choose a DB instance class.'),
};

/** The writer's name is checked before the restore, since RDS would refuse it only when the cluster is there. */
export function untakenRule(instances: readonly DBInstance[]) {
  const taken = new Set(instances.map((instance) => instance.DBInstanceIdentifier?.toLowerCase()));
  return rule<{ DBInstanceIdentifier?: string }>('DBInstanceIdentifier', ({ DBInstanceIdentifier }) =>
    taken.has(DBInstanceIdentifier?.toLowerCase() ?? '')
      ? 'A DB instance of this name exists already. Choose another name.'
      : undefined,
  );
}
