import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { instanceIamConfiguration, needsIamOptions } from '@rds-console/contract/iam/eligibility';
import { instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { iamUnavailableReason, useIamEligibility } from '../settings/iamEligibility.ts';
import { LoadSampleFleet } from '../settings/LoadSampleFleet.tsx';
import { useMaintenance } from '../settings/maintenanceStatus.ts';
import { TourSpot } from '../shell/tour/TourSpot.tsx';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { InstanceActions } from './InstanceActions.tsx';
import { type InstanceRow, instanceColumns, instanceEssentials, toInstanceRow } from './instanceColumns.tsx';
import { instancesQuery } from './queries.ts';

const queryKeys = [instancesQuery.queryKey];

const createButton = (
  <Button variant="primary" href="/instances/create">
    Create database
  </Button>
);

const nextSteps = (
  <SpaceBetween direction="horizontal" size="xs">
    <LoadSampleFleet />
    {createButton}
  </SpaceBetween>
);

/** All DB instances of the region. */
export function InstancesPage() {
  const { data } = useSuspenseQuery(instancesQuery);
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
  return (
    <ResourceTable
      title="Instances"
      what="instances"
      items={rows}
      columns={instanceColumns}
      essentials={instanceEssentials}
      idOf={idOf}
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <div>
            <TourSpot id="instance-actions" />
            <InstanceActions
              instance={selected.length === 1 ? selected[0]?.instance : undefined}
              selected={selected.map((row) => row.instance)}
            />
          </div>
          <div>
            <TourSpot id="create-database" />
            {createButton}
          </div>
        </SpaceBetween>
      )}
      empty={{ explanation: 'No DB instances in this region yet.', action: nextSteps }}
      queryKeys={queryKeys}
    />
  );
}

function idOf({ instance }: InstanceRow) {
  return instance.DBInstanceIdentifier ?? '';
}

function needsOptions(instance: DBInstance) {
  return needsIamOptions(instanceIamAuthentication(instance));
}

function unavailableReason(instance: DBInstance, iamEligibility: ReturnType<typeof useIamEligibility>) {
  const configuration = instanceIamConfiguration(instance);
  return iamUnavailableReason(iamEligibility(configuration), configuration);
}
