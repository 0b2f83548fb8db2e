import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TableProps } from '@cloudscape-design/components/table';
import { clusterIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBCluster } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IamAuthentication, iamAuthenticationText } from '../settings/IamAuthentication.tsx';
import { Status } from '../settings/Status.tsx';
import { engineName } from '../settings/words.ts';
import { nameMaxWidth, ResourceTable } from '../table/ResourceTable.tsx';
import { ClusterActions } from './ClusterActions.tsx';
import { clustersQuery } from './queries.ts';

const columns: TableProps.ColumnDefinition<DBCluster>[] = [
  {
    id: 'DBClusterIdentifier',
    header: 'DB cluster identifier',
    cell: (it) => (
      <Link href={`/clusters/${it.DBClusterIdentifier}`}>
        <span title={it.DBClusterIdentifier}>{it.DBClusterIdentifier}</span>
      </Link>
    ),
    sortingField: 'DBClusterIdentifier',
    isRowHeader: true,
    maxWidth: nameMaxWidth,
  },
  {
    id: 'Status',
    header: 'Status',
    cell: (it) => <Status status={it.Status} />,
    sortingField: 'Status',
  },
  {
    id: 'IAMDatabaseAuthenticationEnabled',
    header: 'IAM DB authentication',
    cell: (it) => <IamAuthentication state={clusterIamAuthentication(it)} />,
    sortingComparator: (a, b) => iamText(a).localeCompare(iamText(b)),
  },
  { id: 'Engine', header: 'Engine', cell: (it) => engineName(it.Engine), sortingField: 'Engine' },
  { id: 'EngineVersion', header: 'Engine version', cell: (it) => it.EngineVersion, sortingField: 'EngineVersion' },
  { id: 'Endpoint', header: 'Cluster endpoint', cell: (it) => it.Endpoint ?? '-', sortingField: 'Endpoint' },
  {
    id: 'DBClusterMembers',
    header: 'Instances',
    cell: memberCount,
    sortingComparator: (a, b) => memberCount(a) - memberCount(b),
  },
];

function iamText(cluster: DBCluster) {
  return iamAuthenticationText(clusterIamAuthentication(cluster));
}

function memberCount(cluster: DBCluster) {
  return cluster.DBClusterMembers?.length ?? 0;
}

const createButton = (
  <Button variant="primary" href="/clusters/create">
    Create Aurora cluster
  </Button>
);

/** All DB clusters of the region. */
export function ClustersPage() {
  const { data, isFetching, refetch } = useSuspenseQuery(clustersQuery);
  return (
    <ResourceTable
      title="Clusters"
      what="clusters"
      items={data}
      columns={columns}
      idOf={(it) => it.DBClusterIdentifier ?? ''}
      filterTextOf={(it) =>
        [it.DBClusterIdentifier, it.Status, engineName(it.Engine), it.EngineVersion, it.Endpoint].join(' ')
      }
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <ClusterActions cluster={selected} />
          {createButton}
        </SpaceBetween>
      )}
      empty={{ explanation: 'No DB clusters in this region yet.', action: createButton }}
      onRefresh={() => void refetch()}
      isRefreshing={isFetching}
    />
  );
}
