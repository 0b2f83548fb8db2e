import Link from '@cloudscape-design/components/link';
import { instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBInstance } from '@rds-console/contract/rows';
import { type DatabaseRow, databaseColumns } from '../databases/databaseColumns.tsx';
import type { Column } from '../table/column.ts';
import type { SummaryField } from '../table/SummaryFields.tsx';
import { settingText } from '../text/settingText.ts';

/** A DB instance as the list has it. */
export interface InstanceRow extends DatabaseRow {
  instance: DBInstance;
}

/** @param unavailableReason why it cannot have IAM DB authentication */
export function toInstanceRow(
  instance: DBInstance,
  unavailableReason: string | undefined,
  maintenance: string | undefined,
): InstanceRow {
  return { instance, iam: { ...instanceIamAuthentication(instance), unavailableReason }, maintenance };
}

const { columns, summary } = databaseColumns<InstanceRow>({
  databaseOf: ({ instance }) => instance,
  name: {
    id: 'DBInstanceIdentifier',
    header: 'DB instance',
    of: ({ instance }) => instance.DBInstanceIdentifier,
    pathOf: ({ instance }) => `/instances/${instance.DBInstanceIdentifier}`,
  },
  status: { id: 'DBInstanceStatus', of: ({ instance }) => instance.DBInstanceStatus },
  created: { id: 'InstanceCreateTime', of: ({ instance }) => instance.InstanceCreateTime },
});

function roleOf({ DBClusterIdentifier, ReadReplicaSourceDBInstanceIdentifier }: DBInstance) {
  if (DBClusterIdentifier) return 'Cluster member';
  return ReadReplicaSourceDBInstanceIdentifier ? 'Read replica' : 'Instance';
}

/** What RDS says of a DB instance, in the order in which the list has it at first. */
export const instanceColumns: Column<InstanceRow>[] = [
  columns.name,
  columns.status,
  columns.iam,
  columns.engine,
  columns.engineVersion,
  { id: 'DBInstanceClass', header: 'Class', kind: 'choice', value: ({ instance }) => instance.DBInstanceClass },
  { id: 'MultiAZ', header: 'Multi-AZ', kind: 'choice', value: ({ instance }) => instance.MultiAZ ?? false },
  { id: 'AvailabilityZone', header: 'Zone', kind: 'choice', value: ({ instance }) => instance.AvailabilityZone },
  columns.maintenance,
  { id: 'Role', header: 'Role', kind: 'choice', value: ({ instance }) => roleOf(instance), isExtra: true },
  {
    id: 'DBClusterIdentifier',
    header: 'DB cluster',
    kind: 'choice',
    value: ({ instance }) => instance.DBClusterIdentifier,
    cell: ({ instance: { DBClusterIdentifier: name } }) =>
      name ? <Link href={`/clusters/${name}`}>{name}</Link> : '-',
    isExtra: true,
  },
  columns.pending,
  {
    id: 'AllocatedStorage',
    header: 'Storage',
    kind: 'number',
    // Members keep their data in the cluster's volume, which has no size of its own choosing.
    value: ({ instance }) => (instance.DBClusterIdentifier ? undefined : instance.AllocatedStorage),
    cell: ({ instance }) =>
      instance.DBClusterIdentifier ? '-' : settingText('AllocatedStorage', instance.AllocatedStorage),
    isExtra: true,
  },
  {
    id: 'StorageType',
    header: 'Storage type',
    kind: 'choice',
    value: ({ instance }) => instance.StorageType,
    isExtra: true,
  },
  {
    id: 'StorageEncrypted',
    header: 'Encrypted',
    kind: 'choice',
    value: ({ instance }) => instance.StorageEncrypted ?? false,
    isExtra: true,
  },
  { id: 'Endpoint', header: 'Endpoint', value: ({ instance }) => instance.Endpoint?.Address, isExtra: true },
  { id: 'Port', header: 'Port', kind: 'number', value: ({ instance }) => instance.Endpoint?.Port, isExtra: true },
  {
    id: 'VpcId',
    header: 'VPC',
    kind: 'choice',
    value: ({ instance }) => instance.DBSubnetGroup?.VpcId,
    isExtra: true,
  },
  {
    id: 'PubliclyAccessible',
    header: 'Publicly accessible',
    kind: 'choice',
    value: ({ instance }) => instance.PubliclyAccessible ?? false,
    isExtra: true,
  },
  columns.deletionProtection,
  {
    id: 'BackupRetentionPeriod',
    header: 'Backup retention',
    kind: 'number',
    value: ({ instance }) => instance.BackupRetentionPeriod,
    cell: ({ instance }) => settingText('BackupRetentionPeriod', instance.BackupRetentionPeriod),
    isExtra: true,
  },
  columns.created,
  columns.tags,
  { id: 'DbiResourceId', header: 'Resource ID', value: ({ instance }) => instance.DbiResourceId, isExtra: true },
  { id: 'DBInstanceArn', header: 'ARN', value: ({ instance }) => instance.DBInstanceArn, isExtra: true },
];

/** What is worth seeing of a DB instance without opening it. */
export const instanceSummaryFields: SummaryField<InstanceRow>[] = [
  summary.name,
  summary.status,
  summary.iam,
  summary.pending,
  summary.engine,
  { label: 'Class', value: ({ instance }) => instance.DBInstanceClass },
  { label: 'Endpoint', value: ({ instance }) => endpointText(instance) },
  { label: 'Multi-AZ', value: ({ instance }) => settingText('MultiAZ', instance.MultiAZ) },
  summary.maintenanceWindow,
  summary.created,
];

function endpointText({ Endpoint: { Address, Port } = {} }: DBInstance) {
  return Address ? `${Address}:${Port}` : 'Not assigned yet';
}
