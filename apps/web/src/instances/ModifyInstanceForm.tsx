import { masterUserPassword } from '@rds-console/contract/credentials';
import { optional } from '@rds-console/contract/fields';
import { modifyDBInstanceInput } from '@rds-console/contract/instances';
import type { OptionsOf } from '@rds-console/contract/orderable';
import type { DBInstance } from '@rds-console/contract/rows';
import { logExports } from '@rds-console/contract/settings';
import { knownOptions } from '../databaseFields/engineChoices.ts';
import { monitoringRoleRule, takenBackPasswordRule } from '../databaseFields/settingRules.ts';
import { modifiedStorageRules } from '../databaseFields/storageRules.ts';
import { ModifyDatabaseForm } from '../databases/ModifyDatabaseForm.tsx';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { dbInstance } from './dbInstance.ts';
import { instanceType } from './instanceType.ts';
import { ModifyInstanceSections } from './ModifyInstanceSections.tsx';

/** The page under `/instances/{id}/modify`. */
export function ModifyInstancePage() {
  const instance = useInitialResource(dbInstance);
  return (
    <ModifyDatabaseForm
      type={instanceType}
      database={instance}
      resourceId={instance.DbiResourceId}
      schema={modifyInstanceSchema(instance, knownOptions)}
      action="ModifyDBInstance"
      submitLabel="Modify DB instance"
      // RDS wants to be told what becomes of them where the class changes, also when they stay.
      extraInput={({ DBInstanceClass, ProcessorFeatures }, saved) =>
        DBInstanceClass !== saved.DBInstanceClass && ProcessorFeatures?.length ? { ProcessorFeatures } : {}
      }
    >
      {(form, { versionChoices }) => (
        <ModifyInstanceSections instance={instance} form={form} versionChoices={versionChoices} />
      )}
    </ModifyDatabaseForm>
  );
}

/** The rules of a Modify form: the contract's, and those that follow from what the instance is now and what RDS offers. */
function modifyInstanceSchema(instance: DBInstance, optionsOf: OptionsOf) {
  return modifyDBInstanceInput
    .safeExtend({ ...logExports, MasterUserPassword: optional(masterUserPassword(instance.Engine)) })
    .check(
      takenBackPasswordRule(instance.MasterUserSecret !== undefined),
      monitoringRoleRule,
      ...modifiedStorageRules(instance, optionsOf),
    );
}
