import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { DBSubnetGroup } from '@rds-console/contract/rows';
import { useCallback } from 'react';
import { useDatabases } from '../databases/useDatabases.ts';
import type { HelpText } from '../help/helpText.ts';
import { Copyable } from '../page/Copyable.tsx';
import { inUseReason, UsedBy, type User } from '../page/UsedBy.tsx';
import { nameFields, textColumn, type Used, usedByColumn, usedByField } from '../resource/columns.tsx';
import { deleteAction } from '../resource/deleteAction.tsx';
import { ResourceDetailsPage, ResourceListPage } from '../resource/resourcePages.tsx';
import type { ResourceView } from '../resource/resourceView.ts';
import { SectionTable } from '../table/SectionTable.tsx';
import { subnetGroup } from './subnetGroup.ts';

type Subnet = DBSubnetGroup['Subnets'][number];

type SubnetGroupRow = DBSubnetGroup & Used;

/** Adds the databases in a group, as far as they are known. */
function useToRow() {
  const { instances, clusters } = useDatabases();
  return useCallback(
    (group: DBSubnetGroup): SubnetGroupRow => {
      const { DBSubnetGroupName: name } = group;
      const users = instances &&
        clusters && [
          ...clusters
            .filter((it) => it.DBSubnetGroup === name)
            .map(({ DBClusterIdentifier }): User => ({ kind: 'DB cluster', identifier: DBClusterIdentifier })),
          ...instances
            .filter((it) => it.DBSubnetGroup?.DBSubnetGroupName === name)
            .map(({ DBInstanceIdentifier }): User => ({ kind: 'DB instance', identifier: DBInstanceIdentifier })),
        ];
      return { ...group, users };
    },
    [instances, clusters],
  );
}

/** Why a group can't be edited, or undefined when it can. */
function uneditableReason({ DBSubnetGroupName }: DBSubnetGroup) {
  return DBSubnetGroupName === 'default' ? 'RDS made the group default by itself, and keeps it.' : undefined;
}

function zonesOf({ Subnets }: DBSubnetGroup) {
  return [...new Set(Subnets.flatMap((subnet) => subnet.SubnetAvailabilityZone?.Name ?? []))].sort();
}

/** In RDS's own word; `Complete` is the status in which databases can be placed in the group. */
function status({ SubnetGroupStatus }: DBSubnetGroup) {
  if (!SubnetGroupStatus) return '-';
  return (
    <StatusIndicator type={SubnetGroupStatus === 'Complete' ? 'success' : 'warning'}>
      {SubnetGroupStatus}
    </StatusIndicator>
  );
}

const name = nameFields(subnetGroup, 'DBSubnetGroupName', 'Subnet group');

const subnetColumns: TableProps.ColumnDefinition<Subnet>[] = [
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

/** What the help panel says beside the pages of these. */
export const help: HelpText = {
  what: 'In which subnets of a VPC RDS may place a database.',
  rule: 'At least two availability zones, so that a database can move when one of them fails. A group in use cannot be deleted.',
};

const view: ResourceView<SubnetGroupRow> = {
  type: subnetGroup,
  explanation: 'A subnet group says in which subnets of a VPC databases may be placed.',
  columns: [
    name.column,
    textColumn('DBSubnetGroupDescription', 'Description', (it) => it.DBSubnetGroupDescription),
    { id: 'SubnetGroupStatus', header: 'Status', kind: 'choice', value: (it) => it.SubnetGroupStatus, cell: status },
    { id: 'VpcId', header: 'VPC', kind: 'choice', value: (it) => it.VpcId },
    { id: 'SubnetAvailabilityZone', header: 'Zones', kind: 'choice', value: zonesOf },
    { id: 'Subnets', header: 'Subnets', kind: 'number', value: (it) => it.Subnets.length },
    usedByColumn,
    { id: 'DBSubnetGroupArn', header: 'ARN', value: (it) => it.DBSubnetGroupArn, isExtra: true },
  ],
  summaryFields: [
    name.summaryField,
    { label: 'Description', value: (it) => it.DBSubnetGroupDescription },
    { label: 'Status', value: status },
    { label: 'VPC', value: (it) => it.VpcId },
    {
      label: 'Subnets',
      value: ({ Subnets }) =>
        Subnets.map((it) => `${it.SubnetIdentifier} (${it.SubnetAvailabilityZone?.Name})`).join(', '),
    },
    usedByField,
  ],
  actions: [
    { id: 'edit', text: 'Edit', disabledReason: uneditableReason },
    deleteAction(subnetGroup, {
      /** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBSubnetGroup.html */
      disabledReason: (it) => uneditableReason(it) ?? inUseReason(it.users),
      description: (it) => (
        <>
          The subnet group <b>{it.DBSubnetGroupName}</b> is deleted. Its subnets stay as they are: they belong to the
          VPC.
        </>
      ),
    }),
  ],
  details: {
    arnOf: (it) => it.DBSubnetGroupArn,
    recreate: (it) => ({
      requests: (create) => create.recreateSubnetGroup(it),
      imports: [['DBSubnetGroup', subnetGroup.idOf(it)]],
    }),
    summary: (it) => [
      { label: 'Status', value: status(it) },
      { label: 'Description', value: it.DBSubnetGroupDescription || '-' },
      { label: 'VPC', value: <Copyable text={it.VpcId} what="VPC" /> },
      { label: 'Zones', value: zonesOf(it).join(', ') || '-' },
      { label: 'Network types', value: it.SupportedNetworkTypes?.join(', ') || '-' },
    ],
    sections: (item) => (
      <>
        <SectionTable
          title="Subnets"
          what="subnets"
          items={item.Subnets}
          columns={subnetColumns}
          idOf={({ SubnetIdentifier }) => SubnetIdentifier}
          empty="No subnets."
        />
        <UsedBy users={item.users} what="subnet group" />
      </>
    ),
  },
};

export function ListPage() {
  return <ResourceListPage type={subnetGroup} view={view} toItem={useToRow()} />;
}

export function DetailsPage() {
  return <ResourceDetailsPage type={subnetGroup} view={view} toItem={useToRow()} />;
}
