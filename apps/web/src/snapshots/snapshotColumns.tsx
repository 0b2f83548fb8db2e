import { nameFields } from '../resource/columns.tsx';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { SummaryField } from '../table/SummaryFields.tsx';
import { engineName } from '../text/engineName.ts';
import { settingText } from '../text/settingText.ts';
import { tagTexts } from '../text/tagTexts.ts';
import { localTime } from '../text/times.ts';
import { type AnySnapshot, anySnapshot, arnOf, isEncrypted, sourceOf, storageText } from './anySnapshot.ts';
import { SnapshotSource } from './SnapshotSource.tsx';
import { SnapshotStatus } from './SnapshotStatus.tsx';

const name = nameFields(anySnapshot, 'SnapshotIdentifier', 'Snapshot');

/** What RDS says of a snapshot of either kind, in the order in which the list has it at first. */
export const snapshotColumns: Column<AnySnapshot>[] = [
  name.column,
  {
    id: 'SourceIdentifier',
    header: 'DB instance or cluster',
    value: sourceOf,
    cell: (it) => <span title={sourceOf(it)}>{sourceOf(it) || '-'}</span>,
    maxWidth: nameMaxWidth,
  },
  {
    id: 'Status',
    header: 'Status',
    kind: 'choice',
    minColumnWidth: 150,
    value: ({ resource }) => resource.Status,
    cell: ({ resource }) => <SnapshotStatus snapshot={resource} />,
  },
  {
    id: 'IAMDatabaseAuthenticationEnabled',
    header: 'IAM DB authentication',
    kind: 'choice',
    value: ({ resource }) => resource.IAMDatabaseAuthenticationEnabled ?? false,
  },
  { id: 'Kind', header: 'Kind', kind: 'choice', value: ({ kind }) => kind },
  { id: 'SnapshotType', header: 'Type', kind: 'choice', value: ({ resource }) => resource.SnapshotType },
  {
    id: 'SnapshotCreateTime',
    header: 'Created',
    kind: 'time',
    value: ({ resource }) => resource.SnapshotCreateTime,
    cell: ({ resource }) => localTime(resource.SnapshotCreateTime),
  },
  { id: 'Engine', header: 'Engine', kind: 'choice', value: ({ resource }) => engineName(resource.Engine) },
  { id: 'EngineVersion', header: 'Engine version', kind: 'choice', value: ({ resource }) => resource.EngineVersion },
  {
    id: 'AllocatedStorage',
    header: 'Storage',
    kind: 'number',
    value: ({ resource }) => (resource.Engine.startsWith('aurora') ? undefined : resource.AllocatedStorage),
    cell: storageText,
  },
  { id: 'Encrypted', header: 'Encrypted', kind: 'choice', value: isEncrypted },
  {
    id: 'PercentProgress',
    header: 'Progress',
    kind: 'number',
    value: ({ resource }) => resource.PercentProgress,
    cell: ({ resource }) => (resource.PercentProgress === undefined ? '-' : `${resource.PercentProgress}%`),
    isExtra: true,
  },
  {
    id: 'SourceCreateTime',
    header: 'DB instance or cluster created',
    kind: 'time',
    value: sourceCreateTime,
    cell: (it) => localTime(sourceCreateTime(it)),
    isExtra: true,
  },
  {
    id: 'StorageType',
    header: 'Storage type',
    kind: 'choice',
    value: ({ resource }) => resource.StorageType,
    isExtra: true,
  },
  {
    id: 'Iops',
    header: 'Provisioned IOPS',
    kind: 'number',
    value: (it) => (it.kind === 'DB snapshot' ? it.resource.Iops : undefined),
    isExtra: true,
  },
  { id: 'Zone', header: 'Zone', kind: 'choice', value: zonesOf, isExtra: true },
  { id: 'VpcId', header: 'VPC', kind: 'choice', value: ({ resource }) => resource.VpcId, isExtra: true },
  {
    id: 'LicenseModel',
    header: 'License model',
    kind: 'choice',
    value: ({ resource }) => resource.LicenseModel,
    isExtra: true,
  },
  { id: 'KmsKeyId', header: 'Master key', kind: 'choice', value: ({ resource }) => resource.KmsKeyId, isExtra: true },
  {
    id: 'TagList',
    header: 'Tags',
    kind: 'choice',
    value: ({ resource }) => tagTexts(resource.TagList),
    isExtra: true,
  },
  { id: 'SnapshotArn', header: 'ARN', value: arnOf, isExtra: true },
];

function sourceCreateTime(it: AnySnapshot) {
  return it.kind === 'DB snapshot' ? it.resource.InstanceCreateTime : it.resource.ClusterCreateTime;
}

function zonesOf(it: AnySnapshot) {
  return it.kind === 'DB snapshot' ? it.resource.AvailabilityZone : it.resource.AvailabilityZones;
}

/** What is worth seeing of a snapshot without opening it. */
export const snapshotSummaryFields: SummaryField<AnySnapshot>[] = [
  name.summaryField,
  { label: 'DB instance or cluster', value: (it) => <SnapshotSource of={it} /> },
  { label: 'Status', value: ({ resource }) => <SnapshotStatus snapshot={resource} /> },
  {
    label: 'IAM DB authentication',
    value: ({ resource }) => settingText('', resource.IAMDatabaseAuthenticationEnabled ?? false),
  },
  { label: 'Kind', value: ({ kind, resource }) => `${kind}, ${resource.SnapshotType}` },
  { label: 'Engine', value: ({ resource }) => `${engineName(resource.Engine)} ${resource.EngineVersion}` },
  { label: 'Storage', value: storageText },
  { label: 'Encrypted', value: (it) => settingText('StorageEncrypted', isEncrypted(it)) },
  { label: 'Created', value: ({ resource }) => localTime(resource.SnapshotCreateTime) },
];
