import Link from '@cloudscape-design/components/link';
import { type IamAuthenticationState, instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBInstance } from '@rds-console/contract/rows';
import { pendingTexts } from '../databases/pendingTexts.ts';
import { IamAuthentication, iamAuthenticationTexts } from '../iam/IamAuthentication.tsx';
import { Status } from '../page/Status.tsx';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { SummaryField } from '../table/SummaryFields.tsx';
import { engineName } from '../text/engineName.ts';
import { settingText } from '../text/settingText.ts';
import { tagTexts } from '../text/tagTexts.ts';
import { localTime } from '../text/times.ts';

/** A DB instance as the list has it. */
export interface InstanceRow {
  instance: DBInstance;
  iam: IamAuthenticationState;
  /** How it stands with its maintenance, in the console's word; undefined while that is not known. */
  maintenance: string | undefined;
}

/** @param unavailableReason why it cannot have IAM DB authentication */
export function toInstanceRow(
  instance: DBInstance,
  unavailableReason: string | undefined,
  maintenance: string | undefined,
): InstanceRow {
  return { instance, iam: { ...instanceIamAuthentication(instance), unavailableReason }, maintenance };
}

function nameLink({ instance: { DBInstanceIdentifier: name } }: InstanceRow) {
  return (
    <Link href={`/instances/${name}`}>
      <span title={name}>{name}</span>
    </Link>
  );
}

function roleOf({ DBClusterIdentifier, ReadReplicaSourceDBInstanceIdentifier }: DBInstance) {
  if (DBClusterIdentifier) return 'Cluster member';
  return ReadReplicaSourceDBInstanceIdentifier ? 'Read replica' : 'Instance';
}

/** What RDS says of a DB instance, in the order in which the list has it at first. */
export const instanceColumns: Column<InstanceRow>[] = [
  {
    id: 'DBInstanceIdentifier',
    header: 'DB instance',
    value: ({ instance }) => instance.DBInstanceIdentifier,
    cell: nameLink,
    maxWidth: nameMaxWidth,
  },
  {
    id: 'DBInstanceStatus',
    header: 'Status',
    kind: 'choice',
    minColumnWidth: 200,
    value: ({ instance }) => instance.DBInstanceStatus,
    cell: ({ instance }) => <Status status={instance.DBInstanceStatus} />,
  },
  {
    id: 'IAMDatabaseAuthentication',
    header: 'IAM DB authentication',
    kind: 'choice',
    minColumnWidth: 250,
    value: ({ iam }) => iamAuthenticationTexts(iam),
    cell: ({ iam }) => <IamAuthentication state={iam} />,
  },
  { id: 'Engine', header: 'Engine', kind: 'choice', value: ({ instance }) => engineName(instance.Engine) },
  {
    id: 'EngineVersion',
    header: 'Engine version',
    kind: 'choice',
    value: ({ instance }) => instance.EngineVersion,
  },
  { id: 'DBInstanceClass', header: 'Class', kind: 'choice', value: ({ instance }) => instance.DBInstanceClass },
  { id: 'MultiAZ', header: 'Multi-AZ', kind: 'choice', value: ({ instance }) => instance.MultiAZ ?? false },
  { id: 'AvailabilityZone', header: 'Zone', kind: 'choice', value: ({ instance }) => instance.AvailabilityZone },
  { id: 'Maintenance', header: 'Maintenance', kind: 'choice', value: ({ maintenance }) => maintenance },
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
  {
    id: 'PendingModifiedValues',
    header: 'Pending modifications',
    value: ({ instance }) => pendingTexts(instance),
    isExtra: true,
  },
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
  {
    id: 'DeletionProtection',
    header: 'Deletion protection',
    kind: 'choice',
    value: ({ instance }) => instance.DeletionProtection ?? false,
    isExtra: true,
  },
  {
    id: 'BackupRetentionPeriod',
    header: 'Backup retention',
    kind: 'number',
    value: ({ instance }) => instance.BackupRetentionPeriod,
    cell: ({ instance }) => settingText('BackupRetentionPeriod', instance.BackupRetentionPeriod),
    isExtra: true,
  },
  {
    id: 'InstanceCreateTime',
    header: 'Created',
    kind: 'time',
    value: ({ instance }) => instance.InstanceCreateTime,
    cell: ({ instance }) => localTime(instance.InstanceCreateTime),
    isExtra: true,
  },
  {
    id: 'TagList',
    header: 'Tags',
    kind: 'choice',
    value: ({ instance }) => tagTexts(instance.TagList),
    isExtra: true,
  },
  { id: 'DbiResourceId', header: 'Resource ID', value: ({ instance }) => instance.DbiResourceId, isExtra: true },
  { id: 'DBInstanceArn', header: 'ARN', value: ({ instance }) => instance.DBInstanceArn, isExtra: true },
];

/** What is worth seeing of a DB instance without opening it. */
export const instanceSummaryFields: SummaryField<InstanceRow>[] = [
  { label: 'Details', value: nameLink },
  { label: 'Status', value: ({ instance }) => <Status status={instance.DBInstanceStatus} /> },
  { label: 'IAM DB authentication', value: ({ iam }) => <IamAuthentication state={iam} /> },
  {
    label: 'Pending modifications',
    value: ({ instance }) => settingText('', pendingTexts(instance)),
  },
  { label: 'Engine', value: ({ instance }) => `${engineName(instance.Engine)} ${instance.EngineVersion}` },
  { label: 'Class', value: ({ instance }) => instance.DBInstanceClass },
  { label: 'Endpoint', value: ({ instance }) => endpointText(instance) },
  { label: 'Multi-AZ', value: ({ instance }) => settingText('MultiAZ', instance.MultiAZ) },
  {
    label: 'Maintenance window',
    value: ({ instance }) => settingText('PreferredMaintenanceWindow', instance.PreferredMaintenanceWindow),
  },
  { label: 'Created', value: ({ instance }) => localTime(instance.InstanceCreateTime) },
];

function endpointText({ Endpoint: { Address, Port } = {} }: DBInstance) {
  return Address ? `${Address}:${Port}` : 'Not assigned yet';
}
