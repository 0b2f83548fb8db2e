import Link from '@cloudscape-design/components/link';
import { Status } from '../settings/Status.tsx';
import { tagTexts } from '../settings/tagTexts.ts';
import { localTime } from '../settings/times.ts';
import { engineName, settingText } from '../settings/words.ts';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { Essential } from '../table/Essentials.tsx';
import { type AnyBackup, arnOf, databaseOf, isEncrypted, pathOf, resourceIdOf } from './anyBackup.ts';
import { BackupDatabase } from './BackupDatabase.tsx';

function nameLink(it: AnyBackup) {
  return (
    <Link href={pathOf(it)}>
      <span title={databaseOf(it)}>{databaseOf(it)}</span>
    </Link>
  );
}

function retention({ backup }: AnyBackup) {
  return backup.BackupRetentionPeriod === undefined
    ? '-'
    : settingText('BackupRetentionPeriod', backup.BackupRetentionPeriod);
}

/** What RDS says of automated backups of either kind, in the order in which the list has it at first. */
export const backupColumns: Column<AnyBackup>[] = [
  { id: 'DBIdentifier', header: 'Database', value: databaseOf, cell: nameLink, maxWidth: nameMaxWidth },
  { id: 'Kind', header: 'Kind', kind: 'choice', value: ({ kind }) => kind },
  {
    id: 'Status',
    header: 'Status',
    kind: 'choice',
    leastWidth: 140,
    value: ({ backup }) => backup.Status,
    cell: ({ backup }) => <Status status={backup.Status} />,
  },
  {
    id: 'IAMDatabaseAuthenticationEnabled',
    header: 'IAM DB authentication',
    kind: 'choice',
    value: ({ backup }) => backup.IAMDatabaseAuthenticationEnabled ?? false,
  },
  {
    id: 'EarliestTime',
    header: 'Earliest restorable time',
    kind: 'time',
    value: ({ backup }) => backup.RestoreWindow?.EarliestTime,
    cell: ({ backup }) => localTime(backup.RestoreWindow?.EarliestTime),
  },
  {
    id: 'LatestTime',
    header: 'Latest restorable time',
    kind: 'time',
    value: ({ backup }) => backup.RestoreWindow?.LatestTime,
    cell: ({ backup }) => localTime(backup.RestoreWindow?.LatestTime),
  },
  { id: 'Engine', header: 'Engine', kind: 'choice', value: ({ backup }) => engineName(backup.Engine) },
  { id: 'EngineVersion', header: 'Engine version', kind: 'choice', value: ({ backup }) => backup.EngineVersion },
  {
    id: 'BackupRetentionPeriod',
    header: 'Retention (days)',
    kind: 'number',
    value: ({ backup }) => backup.BackupRetentionPeriod,
  },
  { id: 'Encrypted', header: 'Encrypted', kind: 'choice', value: isEncrypted },
  { id: 'VpcId', header: 'VPC', kind: 'choice', value: ({ backup }) => backup.VpcId, isExtra: true },
  { id: 'KmsKeyId', header: 'Master key', kind: 'choice', value: ({ backup }) => backup.KmsKeyId, isExtra: true },
  { id: 'ResourceId', header: 'Resource ID', value: resourceIdOf, isExtra: true },
  { id: 'TagList', header: 'Tags', kind: 'choice', value: ({ backup }) => tagTexts(backup.TagList), isExtra: true },
  { id: 'AutomatedBackupsArn', header: 'ARN', value: arnOf, isExtra: true },
];

/** What is worth seeing of automated backups without opening them. */
export const backupEssentials: Essential<AnyBackup>[] = [
  { label: 'Details', value: nameLink },
  { label: 'Database', value: (it) => <BackupDatabase of={it} /> },
  { label: 'Status', value: ({ backup }) => <Status status={backup.Status} /> },
  { label: 'Earliest restorable time', value: ({ backup }) => localTime(backup.RestoreWindow?.EarliestTime) },
  { label: 'Latest restorable time', value: ({ backup }) => localTime(backup.RestoreWindow?.LatestTime) },
  { label: 'Backup retention period', value: retention },
];
