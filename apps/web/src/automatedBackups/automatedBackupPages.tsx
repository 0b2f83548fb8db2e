import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../api.ts';
import type { HelpText } from '../help/helpText.ts';
import { Copyable } from '../page/Copyable.tsx';
import { Section } from '../page/Section.tsx';
import { Status } from '../page/Status.tsx';
import { nameFields } from '../resource/columns.tsx';
import { deleteAction } from '../resource/deleteAction.tsx';
import { eitherType } from '../resource/eitherType.ts';
import { ResourceDetails } from '../resource/ResourceDetails.tsx';
import { EitherListPage, useResource } from '../resource/resourcePages.tsx';
import type { ResourceView } from '../resource/resourceView.ts';
import { engineName } from '../text/engineName.ts';
import { settingText } from '../text/settingText.ts';
import { tagTexts } from '../text/tagTexts.ts';
import { localTime, utcTime } from '../text/times.ts';
import { type AutomatedBackup, clusterBackup, instanceBackup, restorableTimes } from './automatedBackup.ts';

const automatedBackup = eitherType(
  'automated backup',
  { kind: 'DB instance', type: instanceBackup },
  { kind: 'DB cluster', type: clusterBackup },
);

function resourceIdOf({ kind, resource }: AutomatedBackup) {
  return kind === 'DB instance' ? resource.DbiResourceId : resource.DbClusterResourceId;
}

function arnOf({ kind, resource }: AutomatedBackup) {
  return kind === 'DB instance' ? resource.DBInstanceAutomatedBackupsArn : resource.DBClusterAutomatedBackupsArn;
}

/** RDS calls it `Encrypted` in the one kind and `StorageEncrypted` in the other. */
function isEncrypted({ kind, resource }: AutomatedBackup) {
  return (kind === 'DB instance' ? resource.Encrypted : resource.StorageEncrypted) ?? false;
}

/** The database that backups are of, with a link while that very one exists. */
function BackupDatabase({ of: backup }: { of: AutomatedBackup }) {
  const { data: instances } = useQuery(api.instances.list.queryOptions({ enabled: backup.kind === 'DB instance' }));
  const { data: clusters } = useQuery(api.clusters.list.queryOptions({ enabled: backup.kind === 'DB cluster' }));
  const id = resourceIdOf(backup);
  const name = automatedBackup.nameOf(backup);
  const instance = instances?.find(({ DbiResourceId }) => DbiResourceId === id);
  const cluster = clusters?.find(({ DbClusterResourceId }) => DbClusterResourceId === id);
  if (instance) return <Link href={`/instances/${instance.DBInstanceIdentifier}`}>{name}</Link>;
  if (cluster) return <Link href={`/clusters/${cluster.DBClusterIdentifier}`}>{name}</Link>;
  return name;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstanceAutomatedBackup.html */
function undeletableReason({ kind, resource }: AutomatedBackup) {
  // The backups of a deleted database.
  if (resource.Status === 'retained') return undefined;
  return kind === 'DB instance'
    ? 'The DB instance exists: set its backup retention period to 0 to delete its backups.'
    : 'The DB cluster exists, and a cluster always has backups.';
}

function retention({ resource: { BackupRetentionPeriod } }: AutomatedBackup) {
  return BackupRetentionPeriod === undefined ? '-' : settingText('BackupRetentionPeriod', BackupRetentionPeriod);
}

/** Aurora's volumes grow by themselves, and have no size that was asked for. */
function storageText({ resource }: AutomatedBackup) {
  return resource.Engine.startsWith('aurora') ? '-' : settingText('AllocatedStorage', resource.AllocatedStorage);
}

const name = nameFields(automatedBackup, 'DBIdentifier', 'Database');
const status = ({ resource }: AutomatedBackup) => <Status status={resource.Status} />;
const earliestTimeOf = ({ resource }: AutomatedBackup) => resource.RestoreWindow?.EarliestTime;
const latestTimeOf = ({ resource }: AutomatedBackup) => resource.RestoreWindow?.LatestTime;
const bothTimes = (time: string | undefined) => (time ? `${localTime(time)} (${utcTime(time)})` : '-');

/** What the help panel says beside the pages of these. */
export const help: HelpText = {
  what: 'What RDS keeps of each database by itself, so that it can be restored to any moment of the retention period.',
  rule: 'Those of a deleted database are kept only if that was asked for when it was deleted. They are listed as retained.',
  consequence: 'Retained backups go one retention period after the deletion, or when they are deleted here.',
};

const view: ResourceView<AutomatedBackup> = {
  type: automatedBackup,
  explanation: 'Databases with a backup retention period above 0 are backed up every day.',
  createButton: null,
  emptyAction: <Button href="/instances">Go to instances</Button>,
  columns: [
    name.column,
    { id: 'Kind', header: 'Kind', kind: 'choice', value: (it) => it.kind },
    {
      ...{ id: 'Status', header: 'Status', kind: 'choice', minColumnWidth: 140 },
      value: (it) => it.resource.Status,
      cell: status,
    },
    {
      ...{ id: 'IAMDatabaseAuthenticationEnabled', header: 'IAM DB authentication', kind: 'choice' },
      value: (it) => it.resource.IAMDatabaseAuthenticationEnabled ?? false,
    },
    {
      ...{ id: 'EarliestTime', header: 'Earliest restorable time', kind: 'time' },
      value: earliestTimeOf,
      cell: (it) => localTime(earliestTimeOf(it)),
    },
    {
      ...{ id: 'LatestTime', header: 'Latest restorable time', kind: 'time' },
      value: latestTimeOf,
      cell: (it) => localTime(latestTimeOf(it)),
    },
    { id: 'Engine', header: 'Engine', kind: 'choice', value: (it) => engineName(it.resource.Engine) },
    { id: 'EngineVersion', header: 'Engine version', kind: 'choice', value: (it) => it.resource.EngineVersion },
    {
      ...{ id: 'BackupRetentionPeriod', header: 'Retention (days)', kind: 'number' },
      value: (it) => it.resource.BackupRetentionPeriod,
    },
    { id: 'Encrypted', header: 'Encrypted', kind: 'choice', value: isEncrypted },
    { id: 'VpcId', header: 'VPC', kind: 'choice', value: (it) => it.resource.VpcId, isExtra: true },
    { id: 'KmsKeyId', header: 'Master key', kind: 'choice', value: (it) => it.resource.KmsKeyId, isExtra: true },
    { id: 'ResourceId', header: 'Resource ID', value: resourceIdOf, isExtra: true },
    { id: 'TagList', header: 'Tags', kind: 'choice', value: (it) => tagTexts(it.resource.TagList), isExtra: true },
    { id: 'AutomatedBackupsArn', header: 'ARN', value: arnOf, isExtra: true },
  ],
  summaryFields: [
    name.summaryField,
    { label: 'Database', value: (it) => <BackupDatabase of={it} /> },
    { label: 'Status', value: status },
    { label: 'Earliest restorable time', value: (it) => localTime(earliestTimeOf(it)) },
    { label: 'Latest restorable time', value: (it) => localTime(latestTimeOf(it)) },
    { label: 'Backup retention period', value: retention },
  ],
  labels: {
    menu: 'Backup actions',
    selectFirst: 'Select automated backups first.',
    one: 'database’s automated backups',
  },
  actions: [
    {
      id: 'restore',
      text: 'Restore to point in time',
      disabledReason: (it) => (restorableTimes(it.resource).latest ? undefined : 'No backup is complete yet.'),
    },
    deleteAction(automatedBackup, {
      disabledReason: undeletableReason,
      title: (it) => `Delete the ${automatedBackup.labelOf(it)}?`,
      description: (it) => (
        <>
          The {it.kind} <b>{automatedBackup.nameOf(it)}</b> is deleted already. Without these backups it cannot be
          restored, unless there is a manual snapshot of it. Its automated snapshots go too, and none of this can be
          undone.
        </>
      ),
      failed: (it) => `The ${automatedBackup.labelOf(it)} were not deleted`,
      // Automated snapshots go with the backups.
      refetch: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: api.snapshots.list.key() }),
          queryClient.invalidateQueries({ queryKey: api.clusterSnapshots.list.key() }),
        ]),
    }),
  ],
  details: {
    title: (it) => `Automated backups of ${automatedBackup.nameOf(it)}`,
    summary: (it) => [
      { label: it.kind, value: <BackupDatabase of={it} /> },
      { label: 'Status', value: status(it) },
      {
        label: 'IAM DB authentication',
        value: settingText('', it.resource.IAMDatabaseAuthenticationEnabled ?? false),
      },
      { label: 'Engine', value: `${engineName(it.resource.Engine)} ${it.resource.EngineVersion}` },
    ],
    sections: (item) => (
      <Section title="Details">
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Earliest restorable time', value: bothTimes(earliestTimeOf(item)) },
            { label: 'Latest restorable time', value: bothTimes(latestTimeOf(item)) },
            {
              label: 'Backup retention period',
              value: settingText('BackupRetentionPeriod', item.resource.BackupRetentionPeriod),
            },
            { label: 'Allocated storage', value: storageText(item) },
            { label: 'Storage type', value: settingText('StorageType', item.resource.StorageType) },
            { label: 'Database port', value: settingText('Port', item.resource.Port) },
            { label: 'Master username', value: settingText('MasterUsername', item.resource.MasterUsername) },
            { label: 'License model', value: settingText('LicenseModel', item.resource.LicenseModel) },
            { label: 'VPC', value: settingText('VpcId', item.resource.VpcId) },
            { label: 'Encryption', value: settingText('StorageEncrypted', isEncrypted(item)) },
            { label: 'Master key', value: settingText('KmsKeyId', item.resource.KmsKeyId) },
            { label: 'Resource ID', value: <Copyable text={resourceIdOf(item)} what="resource ID" /> },
            { label: 'ARN', value: <Copyable text={arnOf(item)} what="ARN" /> },
          ]}
        />
      </Section>
    ),
  },
};

const asIs = (backup: AutomatedBackup) => backup;

/** The automated backups of the region's databases: of existing ones, and of deleted ones that were to be kept. */
export function ListPage() {
  return <EitherListPage type={automatedBackup} view={view} toItem={asIs} idOf={automatedBackup.pathOf} />;
}

/** The details of the automated backups of a DB instance. */
export function DetailsPage() {
  const { data: resource, ...query } = useResource(instanceBackup);
  return <ResourceDetails view={view} item={{ kind: 'DB instance', resource }} {...query} />;
}

/** The details of the automated backups of a DB cluster. */
export function ClusterDetailsPage() {
  const { data: resource, ...query } = useResource(clusterBackup);
  return <ResourceDetails view={view} item={{ kind: 'DB cluster', resource }} {...query} />;
}
