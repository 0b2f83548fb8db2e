import { rule } from '@rds-console/contract/refinements';
import type { DBCluster } from '@rds-console/contract/rows';

/** The storage of a Multi-AZ DB cluster has a size, which only grows; Aurora's has none. */
export function multiAzStorageRule({ DBClusterInstanceClass, AllocatedStorage: present = 0 }: DBCluster) {
  return rule<{ AllocatedStorage?: number | undefined }>('AllocatedStorage', ({ AllocatedStorage: size }) => {
    if (!DBClusterInstanceClass) return undefined;
    if (size === undefined) return 'Enter the storage in GiB.';
    return size < present ? `Storage cannot become smaller than it is: ${present} GiB.` : undefined;
  });
}
