import Link from '@cloudscape-design/components/link';
import { tagTexts } from '../settings/tagTexts.ts';
import { localTime } from '../settings/times.ts';
import { engineName, settingText } from '../settings/words.ts';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { Essential } from '../table/Essentials.tsx';
import { type AnySnapshot, arnOf, identifierOf, isEncrypted, pathOf, sourceOf, storageText } from './anySnapshot.ts';
import { SnapshotSource } from './SnapshotSource.tsx';
import { SnapshotStatus } from './SnapshotStatus.tsx';

function nameLink(it: AnySnapshot) {
  return (
    <Link href={pathOf(it)}>
      <span title={identifierOf(it)}>{identifierOf(it)}</span>
    </Link>
  );
}

/** What RDS says of a snapshot of either kind, in the order in which the list has it at first. */
export const snapshotColumns: Column<AnySnapshot>[] = [
  { id: 'SnapshotIdentifier', header: 'Snapshot', value: identifierOf, cell: nameLink, maxWidth: nameMaxWidth },
  {
    id: 'SourceIdentifier',
    header: 'DB instance or cluster',
    value: sourceOf,
    cell: (it) => <span title={sourceOf(it)}>{sourceOf(it) ?? '-'}</span>,
    maxWidth: nameMaxWidth,
  },
  {
    id: 'Status',
    header: 'Status',
    kind: 'choice',
    leastWidth: 150,
    value: ({ snapshot }) => snapshot.Status,
    cell: ({ snapshot }) => <SnapshotStatus snapshot={snapshot} />,
  },
  {
    id: 'IAMDatabaseAuthenticationEnabled',
    header: 'IAM DB authentication',
    kind: 'choice',
    value: ({ snapshot }) => snapshot.IAMDatabaseAuthenticationEnabled ?? false,
  },
  { id: 'Kind', header: 'Kind', kind: 'choice', value: ({ kind }) => kind },
  { id: 'SnapshotType', header: 'Type', kind: 'choice', value: ({ snapshot }) => snapshot.SnapshotType },
  {
    id: 'SnapshotCreateTime',
    header: 'Created',
    kind: 'time',
    value: ({ snapshot }) => snapshot.SnapshotCreateTime,
    cell: ({ snapshot }) => localTime(snapshot.SnapshotCreateTime),
  },
  { id: 'Engine', header: 'Engine', kind: 'choice', value: ({ snapshot }) => engineName(snapshot.Engine) },
  { id: 'EngineVersion', header: 'Engine version', kind: 'choice', value: ({ snapshot }) => snapshot.EngineVersion },
  {
    id: 'AllocatedStorage',
    header: 'Storage',
    kind: 'number',
    value: ({ snapshot }) => (snapshot.Engine?.startsWith('aurora') ? undefined : snapshot.AllocatedStorage),
    cell: storageText,
  },
  { id: 'Encrypted', header: 'Encrypted', kind: 'choice', value: isEncrypted },
  {
    id: 'PercentProgress',
    header: 'Progress',
    kind: 'number',
    value: ({ snapshot }) => snapshot.PercentProgress,
    cell: ({ snapshot }) => (snapshot.PercentProgress === undefined ? '-' : `${snapshot.PercentProgress}%`),
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
    value: ({ snapshot }) => snapshot.StorageType,
    isExtra: true,
  },
  {
    id: 'Iops',
    header: 'Provisioned IOPS',
    kind: 'number',
    value: (it) => (it.kind === 'DB snapshot' ? it.snapshot.Iops : undefined),
    isExtra: true,
  },
  { id: 'Zone', header: 'Zone', kind: 'choice', value: zonesOf, isExtra: true },
  { id: 'VpcId', header: 'VPC', kind: 'choice', value: ({ snapshot }) => snapshot.VpcId, isExtra: true },
  {
    id: 'LicenseModel',
    header: 'License model',
    kind: 'choice',
    value: ({ snapshot }) => snapshot.LicenseModel,
    isExtra: true,
  },
  { id: 'KmsKeyId', header: 'Master key', kind: 'choice', value: ({ snapshot }) => snapshot.KmsKeyId, isExtra: true },
  {
    id: 'TagList',
    header: 'Tags',
    kind: 'choice',
    value: ({ snapshot }) => tagTexts(snapshot.TagList),
    isExtra: true,
  },
  { id: 'SnapshotArn', header: 'ARN', value: arnOf, isExtra: true },
];

function sourceCreateTime(it: AnySnapshot) {
  return it.kind === 'DB snapshot' ? it.snapshot.InstanceCreateTime : it.snapshot.ClusterCreateTime;
}

function zonesOf(it: AnySnapshot) {
  return it.kind === 'DB snapshot' ? it.snapshot.AvailabilityZone : it.snapshot.AvailabilityZones;
}

/** What is worth seeing of a snapshot without opening it. */
export const snapshotEssentials: Essential<AnySnapshot>[] = [
  { label: 'Details', value: nameLink },
  { label: 'DB instance or cluster', value: (it) => <SnapshotSource of={it} /> },
  { label: 'Status', value: ({ snapshot }) => <SnapshotStatus snapshot={snapshot} /> },
  {
    label: 'IAM DB authentication',
    value: ({ snapshot }) => settingText('', snapshot.IAMDatabaseAuthenticationEnabled ?? false),
  },
  { label: 'Kind', value: ({ kind, snapshot }) => `${kind}, ${snapshot.SnapshotType}` },
  { label: 'Engine', value: ({ snapshot }) => `${engineName(snapshot.Engine)} ${snapshot.EngineVersion ?? ''}` },
  { label: 'Storage', value: storageText },
  { label: 'Encrypted', value: (it) => settingText('StorageEncrypted', isEncrypted(it)) },
  { label: 'Created', value: ({ snapshot }) => localTime(snapshot.SnapshotCreateTime) },
];
