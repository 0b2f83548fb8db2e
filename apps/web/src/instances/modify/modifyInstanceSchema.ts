import { masterUserPassword } from '@rds-console/contract/credentials';
import { optional } from '@rds-console/contract/fields';
import { modifyDBInstanceInput } from '@rds-console/contract/instances';
import type { DBInstance } from '@rds-console/contract/rows';
import { logExports } from '@rds-console/contract/settings';
import { takenBackPasswordRule } from '../../settings/ModifyCredentialsFields.tsx';
import { monitoringRoleRule } from '../../settings/MonitoringSection.tsx';
import { modifiedStorageRules } from '../../settings/modifiedStorageRules.ts';

/** The rules of a Modify form: the contract's, and those that follow from what the instance is now. */
export function modifyInstanceSchema(instance: DBInstance) {
  return modifyDBInstanceInput
    .safeExtend({ ...logExports, MasterUserPassword: optional(masterUserPassword(instance.Engine)) })
    .check(
      takenBackPasswordRule(instance.MasterUserSecret !== undefined),
      monitoringRoleRule,
      ...modifiedStorageRules(instance),
    );
}
