import { modifyDBClusterInput } from '@rds-console/contract/clusters';
import { masterUserPassword } from '@rds-console/contract/credentials';
import { optional } from '@rds-console/contract/fields';
import { rule } from '@rds-console/contract/refinements';
import type { DBCluster } from '@rds-console/contract/rows';
import { logExports } from '@rds-console/contract/settings';
import { monitoringRoleRule, takenBackPasswordRule } from '../databaseFields/settingRules.ts';
import { ModifyDatabaseForm } from '../databases/ModifyDatabaseForm.tsx';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { clusterType } from './clusterType.ts';
import { dbCluster } from './dbCluster.ts';
import { ModifyClusterSections } from './ModifyClusterSections.tsx';

/** The page under `/clusters/{id}/modify`. */
export function ModifyClusterPage() {
  const cluster = useInitialResource(dbCluster);
  return (
    <ModifyDatabaseForm
      type={clusterType}
      database={cluster}
      resourceId={cluster.DbClusterResourceId}
      schema={modifyClusterSchema(cluster)}
      action="ModifyDBCluster"
      submitLabel="Modify cluster"
    >
      {(form, { versionChoices }) => (
        <ModifyClusterSections cluster={cluster} form={form} versionChoices={versionChoices} />
      )}
    </ModifyDatabaseForm>
  );
}

/** The rules of a Modify form: the contract's, and those that follow from what the cluster is now. */
function modifyClusterSchema(cluster: DBCluster) {
  return modifyDBClusterInput
    .safeExtend({ ...logExports, MasterUserPassword: optional(masterUserPassword(cluster.Engine)) })
    .check(
      takenBackPasswordRule(cluster.MasterUserSecret !== undefined),
      monitoringRoleRule,
      multiAzStorageRule(cluster),
    );
}

/** The storage of a Multi-AZ DB cluster has a size, which only grows; Aurora's has none. */
function multiAzStorageRule({ DBClusterInstanceClass, AllocatedStorage: present = 0 }: DBCluster) {
  return rule<{ AllocatedStorage?: number | undefined }>('AllocatedStorage', ({ AllocatedStorage: size }) => {
    if (!DBClusterInstanceClass) return undefined;
    if (size === undefined) return 'Enter the storage in GiB.';
    return size < present ? `Storage cannot become smaller than it is: ${present} GiB.` : undefined;
  });
}
