import { needsIamOptions } from '@rds-console/contract/iam/eligibility';
import { clusterIamAuthentication } from '@rds-console/contract/iamAuthentication';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { databaseListView } from '../databases/databaseListView.tsx';
import { useMaintenance } from '../databases/maintenanceStatus.ts';
import { useIamEligibility } from '../iam/iamEligibility.ts';
import { ResourceList } from '../resource/ResourceList.tsx';
import { clusterColumns, clusterSummaryFields } from './clusterColumns.tsx';
import { clusterMenu } from './clusterMenu.tsx';
import { type ClusterRow, idOf, parentOf, toClusterRows } from './clusterRows.ts';
import { dbCluster } from './dbCluster.ts';
import { allMembersQuery } from './queries.ts';

const queryKeys = [dbCluster.listQuery.queryKey, allMembersQuery.queryKey];

const view = databaseListView<ClusterRow>(clusterMenu, {
  columns: clusterColumns,
  summaryFields: clusterSummaryFields,
  explanation: 'No DB clusters in this region yet.',
  createText: 'Create DB cluster',
});

/** All DB clusters of the region, with their members below them. */
export function ClustersPage() {
  const { data: clusters } = useSuspenseQuery(dbCluster.listQuery);
  const { data: members } = useSuspenseQuery(allMembersQuery);
  const iamEligibility = useIamEligibility(clusters.filter((it) => needsIamOptions(clusterIamAuthentication(it))));
  const maintenanceOf = useMaintenance();
  const rows = useMemo(
    () => toClusterRows(clusters, members, iamEligibility, maintenanceOf),
    [clusters, members, iamEligibility, maintenanceOf],
  );
  return <ResourceList view={view} items={rows} idOf={idOf} parentOf={parentOf} queryKeys={queryKeys} />;
}
