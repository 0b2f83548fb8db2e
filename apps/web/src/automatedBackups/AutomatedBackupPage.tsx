import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Copyable } from '../settings/Copyable.tsx';
import { DetailsPage } from '../settings/DetailsPage.tsx';
import { Section } from '../settings/Section.tsx';
import { Status } from '../settings/Status.tsx';
import { localTime, utcTime } from '../settings/times.ts';
import { engineName, settingText } from '../settings/words.ts';
import { throwIfGone } from '../shell/throwIfGone.ts';
import { type AnyBackup, arnOf, databaseOf, isEncrypted, resourceIdOf } from './anyBackup.ts';
import { BackupActions } from './BackupActions.tsx';
import { BackupDatabase } from './BackupDatabase.tsx';
import { backupQuery, clusterBackupQuery } from './queries.ts';

/** The details of the automated backups of a DB instance. */
export function AutomatedBackupPage() {
  const { DbiResourceId = '' } = useParams({ strict: false });
  const { data: backup, error, isFetching, refetch } = useSuspenseQuery(backupQuery(DbiResourceId));
  throwIfGone(error);
  return <Details of={{ kind: 'DB instance', backup }} isFetching={isFetching} onRefresh={() => void refetch()} />;
}

/** The details of the automated backups of a DB cluster. */
export function ClusterAutomatedBackupPage() {
  const { DbClusterResourceId = '' } = useParams({ strict: false });
  const { data: backup, error, isFetching, refetch } = useSuspenseQuery(clusterBackupQuery(DbClusterResourceId));
  throwIfGone(error);
  return <Details of={{ kind: 'DB cluster', backup }} isFetching={isFetching} onRefresh={() => void refetch()} />;
}

interface Props {
  of: AnyBackup;
  isFetching: boolean;
  onRefresh: () => void;
}

function Details({ of: it, isFetching, onRefresh }: Props) {
  const { backup } = it;
  const { EarliestTime, LatestTime } = backup.RestoreWindow ?? {};
  return (
    <DetailsPage
      title={`Automated backups of ${databaseOf(it)}`}
      actions={<BackupActions of={[it]} />}
      again={undefined}
      isFetching={isFetching}
      onRefresh={onRefresh}
      summary={[
        { label: it.kind, value: <BackupDatabase of={it} /> },
        { label: 'Status', value: <Status status={backup.Status} /> },
        {
          label: 'IAM DB authentication',
          value: settingText('', backup.IAMDatabaseAuthenticationEnabled ?? false),
        },
        { label: 'Engine', value: `${engineName(backup.Engine)} ${backup.EngineVersion ?? ''}` },
      ]}
    >
      <Section title="Details">
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Earliest restorable time', value: bothTimes(EarliestTime) },
            { label: 'Latest restorable time', value: bothTimes(LatestTime) },
            {
              label: 'Backup retention period',
              value: settingText('BackupRetentionPeriod', backup.BackupRetentionPeriod),
            },
            { label: 'Allocated storage', value: storageText(it) },
            { label: 'Storage type', value: settingText('StorageType', backup.StorageType) },
            { label: 'Database port', value: settingText('Port', backup.Port) },
            { label: 'Master username', value: settingText('MasterUsername', backup.MasterUsername) },
            { label: 'License model', value: settingText('LicenseModel', backup.LicenseModel) },
            { label: 'VPC', value: settingText('VpcId', backup.VpcId) },
            { label: 'Encryption', value: settingText('StorageEncrypted', isEncrypted(it)) },
            { label: 'Master key', value: settingText('KmsKeyId', backup.KmsKeyId) },
            { label: 'Resource ID', value: <Copyable text={resourceIdOf(it)} what="resource ID" /> },
            { label: 'ARN', value: <Copyable text={arnOf(it)} what="ARN" /> },
          ]}
        />
      </Section>
    </DetailsPage>
  );
}

function bothTimes(time: string | undefined) {
  return time ? `${localTime(time)} (${utcTime(time)})` : '-';
}

/** Aurora's volumes grow by themselves, and have no size that was asked for. */
function storageText({ backup }: AnyBackup) {
  return backup.Engine?.startsWith('aurora') ? '-' : settingText('AllocatedStorage', backup.AllocatedStorage);
}
