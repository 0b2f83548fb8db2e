import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { needsIamOptions } from '@rds-console/contract/iam/eligibility';
import { clusterIamAuthentication } from '@rds-console/contract/iamAuthentication';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useIamEligibility } from '../settings/iamEligibility.ts';
import { LoadSampleFleet } from '../settings/LoadSampleFleet.tsx';
import { useMaintenance } from '../settings/maintenanceStatus.ts';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { ClusterActions } from './ClusterActions.tsx';
import { clusterColumns, clusterEssentials } from './clusterColumns.tsx';
import { type ClusterRow, idOf, parentOf, toClusterRows } from './clusterRows.ts';
import { allMembersQuery, clustersQuery } from './queries.ts';

const queryKeys = [clustersQuery.queryKey, allMembersQuery.queryKey];

const createButton = (
  <Button variant="primary" href="/clusters/create">
    Create DB cluster
  </Button>
);

const nextSteps = (
  <SpaceBetween direction="horizontal" size="xs">
    <LoadSampleFleet />
    {createButton}
  </SpaceBetween>
);

/** All DB clusters of the region, with their members below them. */
export function ClustersPage() {
  const { data: clusters } = useSuspenseQuery(clustersQuery);
  const { data: members } = useSuspenseQuery(allMembersQuery);
  const iamEligibility = useIamEligibility(clusters.filter((it) => needsIamOptions(clusterIamAuthentication(it))));
  const maintenanceOf = useMaintenance();
  const rows = useMemo(
    () => toClusterRows(clusters, members, iamEligibility, maintenanceOf),
    [clusters, members, iamEligibility, maintenanceOf],
  );
  return (
    <ResourceTable
      title="Clusters"
      what="clusters"
      items={rows}
      columns={clusterColumns}
      essentials={clusterEssentials}
      idOf={idOf}
      parentOf={parentOf}
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <ClusterActions cluster={onlyCluster(selected)} selected={selected} />
          {createButton}
        </SpaceBetween>
      )}
      empty={{ explanation: 'No DB clusters in this region yet.', action: nextSteps }}
      queryKeys={queryKeys}
    />
  );
}

function onlyCluster([first, ...others]: readonly ClusterRow[]) {
  return first?.kind === 'cluster' && others.length === 0 ? first.cluster : undefined;
}
