import Link from '@cloudscape-design/components/link';
import { pendingTexts } from '../databases/pendingTexts.ts';
import { IamAuthentication, iamAuthenticationTexts } from '../iam/IamAuthentication.tsx';
import { Status } from '../page/Status.tsx';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { SummaryField } from '../table/SummaryFields.tsx';
import { engineName } from '../text/engineName.ts';
import { settingText } from '../text/settingText.ts';
import { tagTexts } from '../text/tagTexts.ts';
import { localTime } from '../text/times.ts';
import { type ClusterRow, nameOf, resourceOf, statusOf } from './clusterRows.ts';

function nameLink(row: ClusterRow) {
  const name = nameOf(row);
  return (
    <Link href={row.kind === 'cluster' ? `/clusters/${name}` : `/instances/${name}`}>
      <span title={name}>{name}</span>
    </Link>
  );
}

function roleOf(row: ClusterRow) {
  return row.kind === 'cluster' ? 'Cluster' : row.role;
}

function classOf(row: ClusterRow) {
  return row.kind === 'cluster' ? row.cluster.DBClusterInstanceClass : row.instance.DBInstanceClass;
}

function endpointOf(row: ClusterRow) {
  return row.kind === 'cluster' ? row.cluster.Endpoint : row.instance.Endpoint?.Address;
}

function createdAt(row: ClusterRow) {
  return row.kind === 'cluster' ? row.cluster.ClusterCreateTime : row.instance.InstanceCreateTime;
}

function memberCount(row: ClusterRow) {
  return row.kind === 'cluster' ? row.cluster.DBClusterMembers.length : undefined;
}

/** What RDS says of a DB cluster and its members, in the order in which the list has it at first. */
export const clusterColumns: Column<ClusterRow>[] = [
  {
    id: 'DBClusterIdentifier',
    header: 'DB cluster identifier',
    value: nameOf,
    cell: nameLink,
    maxWidth: nameMaxWidth,
  },
  { id: 'Role', header: 'Role', kind: 'choice', value: roleOf },
  {
    id: 'Status',
    header: 'Status',
    kind: 'choice',
    minColumnWidth: 200,
    value: statusOf,
    cell: (row) => <Status status={statusOf(row)} />,
  },
  {
    id: 'IAMDatabaseAuthentication',
    header: 'IAM DB authentication',
    kind: 'choice',
    minColumnWidth: 250,
    value: ({ iam }) => iamAuthenticationTexts(iam),
    cell: ({ iam }) => <IamAuthentication state={iam} />,
  },
  { id: 'Engine', header: 'Engine', kind: 'choice', value: ({ cluster }) => engineName(cluster.Engine) },
  {
    id: 'EngineVersion',
    header: 'Engine version',
    kind: 'choice',
    value: (row) => resourceOf(row).EngineVersion,
  },
  { id: 'Endpoint', header: 'Endpoint', value: endpointOf, maxWidth: nameMaxWidth },
  { id: 'Maintenance', header: 'Maintenance', kind: 'choice', value: ({ maintenance }) => maintenance },
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
  {
    id: 'PendingModifiedValues',
    header: 'Pending modifications',
    value: (row) => pendingTexts(resourceOf(row)),
    isExtra: true,
  },
  {
    id: 'StorageEncrypted',
    header: 'Encrypted',
    kind: 'choice',
    value: ({ cluster }) => cluster.StorageEncrypted ?? false,
    isExtra: true,
  },
  {
    id: 'DeletionProtection',
    header: 'Deletion protection',
    kind: 'choice',
    value: (row) => resourceOf(row).DeletionProtection ?? false,
    isExtra: true,
  },
  {
    id: 'CreateTime',
    header: 'Created',
    kind: 'time',
    value: createdAt,
    cell: (row) => localTime(createdAt(row)),
    isExtra: true,
  },
  { id: 'TagList', header: 'Tags', kind: 'choice', value: (row) => tagTexts(resourceOf(row).TagList), isExtra: true },
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
  { label: 'Details', value: nameLink },
  { label: 'Role', value: roleOf },
  { label: 'Status', value: (row) => <Status status={statusOf(row)} /> },
  { label: 'IAM DB authentication', value: ({ iam }) => <IamAuthentication state={iam} /> },
  {
    label: 'Pending modifications',
    value: (row) => settingText('', pendingTexts(resourceOf(row))),
  },
  {
    label: 'Engine',
    value: (row) => `${engineName(row.cluster.Engine)} ${resourceOf(row).EngineVersion}`,
  },
  { label: 'Class', value: classOf },
  { label: 'Endpoint', value: endpointOf },
  {
    label: 'Reader endpoint',
    value: (row) => (row.kind === 'cluster' ? row.cluster.ReaderEndpoint : undefined),
  },
  {
    label: 'Maintenance window',
    value: (row) => settingText('PreferredMaintenanceWindow', resourceOf(row).PreferredMaintenanceWindow),
  },
  { label: 'Created', value: (row) => localTime(createdAt(row)) },
];
