import { instanceIamConfiguration, needsIamOptions } from '@rds-console/contract/iam/eligibility';
import { instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { databaseListView } from '../databases/databaseListView.tsx';
import { useMaintenance } from '../databases/maintenanceStatus.ts';
import { iamUnavailableReason, useIamEligibility } from '../iam/iamEligibility.ts';
import { ResourceList } from '../resource/ResourceList.tsx';
import { dbInstance } from './dbInstance.ts';
import { type InstanceRow, instanceColumns, instanceSummaryFields, toInstanceRow } from './instanceColumns.tsx';
import { instanceMenu } from './instanceMenu.tsx';

const queryKeys = [dbInstance.listQuery.queryKey];

const view = databaseListView<InstanceRow>(instanceMenu, {
  columns: instanceColumns,
  summaryFields: instanceSummaryFields,
  explanation: 'No DB instances in this region yet.',
  createText: 'Create database',
  createSpot: 'create-database',
  tourSpot: 'instance-actions',
});

/** All DB instances of the region. */
export function InstancesPage() {
  const { data } = useSuspenseQuery(dbInstance.listQuery);
  const iamEligibility = useIamEligibility(data.filter(needsOptions));
  const maintenanceOf = useMaintenance();
  const rows = useMemo(
    () =>
      data.map((it) =>
        toInstanceRow(
          it,
          needsOptions(it) ? unavailableReason(it, iamEligibility) : undefined,
          maintenanceOf(it.DBInstanceArn),
        ),
      ),
    [data, iamEligibility, maintenanceOf],
  );
  return <ResourceList view={view} items={rows} idOf={instanceMenu.type.nameOf} queryKeys={queryKeys} />;
}

function needsOptions(instance: DBInstance) {
  return needsIamOptions(instanceIamAuthentication(instance));
}

function unavailableReason(instance: DBInstance, iamEligibility: ReturnType<typeof useIamEligibility>) {
  const configuration = instanceIamConfiguration(instance);
  return iamUnavailableReason(iamEligibility(configuration), configuration);
}
