import { knownOptions } from '../databaseFields/engineChoices.ts';
import { ModifyDatabaseForm } from '../databases/ModifyDatabaseForm.tsx';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { dbInstance } from './dbInstance.ts';
import { instanceType } from './instanceType.ts';
import { ModifyInstanceSections } from './ModifyInstanceSections.tsx';
import { modifyInstanceSchema } from './modify/modifyInstanceSchema.ts';

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
