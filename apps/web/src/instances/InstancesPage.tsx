import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TableProps } from '@cloudscape-design/components/table';
import { instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IamAuthentication, iamAuthenticationText } from '../settings/IamAuthentication.tsx';
import { Status } from '../settings/Status.tsx';
import { engineName } from '../settings/words.ts';
import { nameMaxWidth, ResourceTable } from '../table/ResourceTable.tsx';
import { InstanceActions } from './InstanceActions.tsx';
import { instancesQuery } from './queries.ts';

const columns: TableProps.ColumnDefinition<DBInstance>[] = [
  {
    id: 'DBInstanceIdentifier',
    header: 'DB instance',
    cell: (it) => (
      <Link href={`/instances/${it.DBInstanceIdentifier}`}>
        <span title={it.DBInstanceIdentifier}>{it.DBInstanceIdentifier}</span>
      </Link>
    ),
    sortingField: 'DBInstanceIdentifier',
    isRowHeader: true,
    maxWidth: nameMaxWidth,
  },
  {
    id: 'DBInstanceStatus',
    header: 'Status',
    cell: (it) => <Status status={it.DBInstanceStatus} />,
    sortingField: 'DBInstanceStatus',
  },
  {
    id: 'IAMDatabaseAuthenticationEnabled',
    header: 'IAM DB authentication',
    cell: (it) => <IamAuthentication state={instanceIamAuthentication(it)} />,
    sortingComparator: (a, b) => iamText(a).localeCompare(iamText(b)),
  },
  { id: 'Engine', header: 'Engine', cell: (it) => engineName(it.Engine), sortingField: 'Engine' },
  { id: 'EngineVersion', header: 'Engine version', cell: (it) => it.EngineVersion, sortingField: 'EngineVersion' },
  { id: 'DBInstanceClass', header: 'Class', cell: (it) => it.DBInstanceClass, sortingField: 'DBInstanceClass' },
  { id: 'MultiAZ', header: 'Multi-AZ', cell: (it) => (it.MultiAZ ? 'Yes' : 'No'), sortingField: 'MultiAZ' },
  {
    id: 'AvailabilityZone',
    header: 'Zone',
    cell: (it) => it.AvailabilityZone ?? '-',
    sortingField: 'AvailabilityZone',
  },
];

function iamText(instance: DBInstance) {
  return iamAuthenticationText(instanceIamAuthentication(instance));
}

const createButton = (
  <Button variant="primary" href="/instances/create">
    Create database
  </Button>
);

/** All DB instances of the region. */
export function InstancesPage() {
  const { data, isFetching, refetch } = useSuspenseQuery(instancesQuery);
  return (
    <ResourceTable
      title="Instances"
      what="instances"
      items={data}
      columns={columns}
      idOf={(it) => it.DBInstanceIdentifier ?? ''}
      filterTextOf={(it) =>
        [
          it.DBInstanceIdentifier,
          it.DBInstanceStatus,
          it.DBClusterIdentifier,
          engineName(it.Engine),
          it.EngineVersion,
          it.DBInstanceClass,
          it.AvailabilityZone,
        ].join(' ')
      }
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <InstanceActions instance={selected} />
          {createButton}
        </SpaceBetween>
      )}
      empty={{ explanation: 'No DB instances in this region yet.', action: createButton }}
      onRefresh={() => void refetch()}
      isRefreshing={isFetching}
    />
  );
}
