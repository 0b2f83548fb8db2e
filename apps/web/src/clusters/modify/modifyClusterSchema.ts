import { modifyDBClusterInput } from '@rds-console/contract/clusters';
import { masterUserPassword } from '@rds-console/contract/credentials';
import { optional } from '@rds-console/contract/fields';
import type { DBCluster } from '@rds-console/contract/rows';
import { logExports } from '@rds-console/contract/settings';
import { monitoringRoleRule, takenBackPasswordRule } from '../../databaseFields/settingRules.ts';
import { multiAzStorageRule } from './multiAzStorageRule.ts';

/** The rules of a Modify form: the contract's, and those that follow from what the cluster is now. */
export function modifyClusterSchema(cluster: DBCluster) {
  return modifyDBClusterInput
    .safeExtend({ ...logExports, MasterUserPassword: optional(masterUserPassword(cluster.Engine)) })
    .check(
      takenBackPasswordRule(cluster.MasterUserSecret !== undefined),
      monitoringRoleRule,
      multiAzStorageRule(cluster),
    );
}
