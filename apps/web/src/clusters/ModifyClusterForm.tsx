import { ModifyDatabaseForm } from '../databases/ModifyDatabaseForm.tsx';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { clusterType } from './clusterType.ts';
import { dbCluster } from './dbCluster.ts';
import { ModifyClusterSections } from './ModifyClusterSections.tsx';
import { modifyClusterSchema } from './modify/modifyClusterSchema.ts';

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
