import { masterUserPassword } from '@rds-console/contract/credentials';
import { optional } from '@rds-console/contract/fields';
import { modifyDBInstanceInput } from '@rds-console/contract/instances';
import type { OptionsOf } from '@rds-console/contract/orderable';
import type { DBInstance } from '@rds-console/contract/rows';
import { logExports } from '@rds-console/contract/settings';
import { monitoringRoleRule, takenBackPasswordRule } from '../../databaseFields/settingRules.ts';
import { modifiedStorageRules } from '../../databaseFields/storageRules.ts';

/** The rules of a Modify form: the contract's, and those that follow from what the instance is now and what RDS offers. */
export function modifyInstanceSchema(instance: DBInstance, optionsOf: OptionsOf) {
  return modifyDBInstanceInput
    .safeExtend({ ...logExports, MasterUserPassword: optional(masterUserPassword(instance.Engine)) })
    .check(
      takenBackPasswordRule(instance.MasterUserSecret !== undefined),
      monitoringRoleRule,
      ...modifiedStorageRules(instance, optionsOf),
    );
}
