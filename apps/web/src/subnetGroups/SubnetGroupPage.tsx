import type { TableProps } from '@cloudscape-design/components/table';
import type { DBSubnetGroup } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Copyable } from '../settings/Copyable.tsx';
import { DetailsPage } from '../settings/DetailsPage.tsx';
import { ResourceTags } from '../settings/ResourceTags.tsx';
import { UsedBy } from '../settings/UsedBy.tsx';
import { useDatabases } from '../settings/useDatabases.ts';
import { throwIfGone } from '../shell/throwIfGone.ts';
import { SectionTable } from '../table/SectionTable.tsx';
import { subnetGroupQuery } from './queries.ts';
import { SubnetGroupActions } from './SubnetGroupActions.tsx';
import { SubnetGroupStatus } from './SubnetGroupStatus.tsx';
import { toSubnetGroupRow, zonesOf } from './subnetGroupRow.ts';

type Subnet = NonNullable<DBSubnetGroup['Subnets']>[number];

const columns: TableProps.ColumnDefinition<Subnet>[] = [
  {
    id: 'SubnetIdentifier',
    header: 'Subnet',
    cell: (it) => <Copyable text={it.SubnetIdentifier} what="subnet ID" />,
    sortingField: 'SubnetIdentifier',
    isRowHeader: true,
  },
  { id: 'SubnetAvailabilityZone', header: 'Availability zone', cell: (it) => it.SubnetAvailabilityZone?.Name ?? '-' },
  { id: 'SubnetStatus', header: 'Status', cell: (it) => it.SubnetStatus ?? '-' },
];

/** The details of a subnet group. */
export function SubnetGroupPage() {
  const { DBSubnetGroupName = '' } = useParams({ strict: false });
  const { data: group, error, isFetching, refetch } = useSuspenseQuery(subnetGroupQuery(DBSubnetGroupName));
  throwIfGone(error);
  const row = toSubnetGroupRow(group, useDatabases());

  return (
    <DetailsPage
      title={group.DBSubnetGroupName}
      actions={<SubnetGroupActions row={row} />}
      again={{ kind: 'DBSubnetGroup', of: group }}
      isFetching={isFetching}
      onRefresh={() => void refetch()}
      summary={[
        { label: 'Status', value: <SubnetGroupStatus group={group} /> },
        { label: 'Description', value: group.DBSubnetGroupDescription ?? '-' },
        { label: 'VPC', value: <Copyable text={group.VpcId} what="VPC" /> },
        { label: 'Zones', value: zonesOf(group).join(', ') || '-' },
        { label: 'Network types', value: group.SupportedNetworkTypes?.join(', ') || '-' },
        { label: 'ARN', value: <Copyable text={group.DBSubnetGroupArn} what="ARN" /> },
      ]}
    >
      <SectionTable
        title="Subnets"
        what="subnets"
        items={group.Subnets ?? []}
        columns={columns}
        idOf={({ SubnetIdentifier }) => SubnetIdentifier ?? ''}
        empty="No subnets."
      />
      <UsedBy users={row.users} what="subnet group" />
      <ResourceTags ResourceName={group.DBSubnetGroupArn ?? ''} name={DBSubnetGroupName} />
    </DetailsPage>
  );
}
