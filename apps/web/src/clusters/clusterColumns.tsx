import { databaseColumns } from '../databases/databaseColumns.tsx';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { SummaryField } from '../table/SummaryFields.tsx';
import { type ClusterRow, nameOf, resourceOf, statusOf } from './clusterRows.ts';

const { columns, summary } = databaseColumns<ClusterRow>({
  databaseOf: resourceOf,
  name: {
    id: 'DBClusterIdentifier',
    header: 'DB cluster identifier',
    of: nameOf,
    pathOf: (row) => `${row.kind === 'cluster' ? '/clusters' : '/instances'}/${nameOf(row)}`,
  },
  status: { id: 'Status', of: statusOf },
  created: {
    id: 'CreateTime',
    of: (row) => (row.kind === 'cluster' ? row.cluster.ClusterCreateTime : row.instance.InstanceCreateTime),
  },
});

function roleOf(row: ClusterRow) {
  return row.kind === 'cluster' ? 'Cluster' : row.role;
}

function classOf(row: ClusterRow) {
  return row.kind === 'cluster' ? row.cluster.DBClusterInstanceClass : row.instance.DBInstanceClass;
}

function endpointOf(row: ClusterRow) {
  return row.kind === 'cluster' ? row.cluster.Endpoint : row.instance.Endpoint?.Address;
}

function memberCount(row: ClusterRow) {
  return row.kind === 'cluster' ? row.cluster.DBClusterMembers.length : undefined;
}

/** What RDS says of a DB cluster and its members, in the order in which the list has it at first. */
export const clusterColumns: Column<ClusterRow>[] = [
  columns.name,
  { id: 'Role', header: 'Role', kind: 'choice', value: roleOf },
  columns.status,
  columns.iam,
  columns.engine,
  columns.engineVersion,
  { id: 'Endpoint', header: 'Endpoint', value: endpointOf, maxWidth: nameMaxWidth },
  columns.maintenance,
  { id: 'DBClusterMembers', header: 'Instances', kind: 'number', value: memberCount },
  { id: 'DBInstanceClass', header: 'Class', kind: 'choice', value: classOf, isExtra: true },
  {
    id: 'ReaderEndpoint',
    header: 'Reader endpoint',
    value: (row) => (row.kind === 'cluster' ? row.cluster.ReaderEndpoint : undefined),
    isExtra: true,
  },
  {
    id: 'MultiAZ',
    header: 'Multi-AZ',
    kind: 'choice',
    value: (row) => (row.kind === 'cluster' ? (row.cluster.MultiAZ ?? false) : undefined),
    isExtra: true,
  },
  {
    id: 'AvailabilityZone',
    header: 'Zone',
    kind: 'choice',
    value: (row) => (row.kind === 'cluster' ? row.cluster.AvailabilityZones : row.instance.AvailabilityZone),
    isExtra: true,
  },
  columns.pending,
  {
    id: 'StorageEncrypted',
    header: 'Encrypted',
    kind: 'choice',
    value: ({ cluster }) => cluster.StorageEncrypted ?? false,
    isExtra: true,
  },
  columns.deletionProtection,
  columns.created,
  columns.tags,
  {
    id: 'DbClusterResourceId',
    header: 'Resource ID',
    value: (row) => (row.kind === 'cluster' ? row.cluster.DbClusterResourceId : row.instance.DbiResourceId),
    isExtra: true,
  },
  {
    id: 'DBClusterArn',
    header: 'ARN',
    value: (row) => (row.kind === 'cluster' ? row.cluster.DBClusterArn : row.instance.DBInstanceArn),
    isExtra: true,
  },
];

/** What is worth seeing of a DB cluster, or of a member, without opening it. */
export const clusterSummaryFields: SummaryField<ClusterRow>[] = [
  summary.name,
  { label: 'Role', value: roleOf },
  summary.status,
  summary.iam,
  summary.pending,
  summary.engine,
  { label: 'Class', value: classOf },
  { label: 'Endpoint', value: endpointOf },
  {
    label: 'Reader endpoint',
    value: (row) => (row.kind === 'cluster' ? row.cluster.ReaderEndpoint : undefined),
  },
  summary.maintenanceWindow,
  summary.created,
];
