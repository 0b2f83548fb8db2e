import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useResource } from '../resource/resourcePages.tsx';
import { Copyable } from '../settings/Copyable.tsx';
import { DetailsPage } from '../settings/DetailsPage.tsx';
import { Section } from '../settings/Section.tsx';
import { TagEditor } from '../settings/TagEditor.tsx';
import { localTime } from '../settings/times.ts';
import { engineName, settingText } from '../settings/words.ts';
import { type AnySnapshot, arnOf, identifierOf, isEncrypted, isOfOthers, storageText } from './anySnapshot.ts';
import { SharingSection } from './SharingSection.tsx';
import { SnapshotActions } from './SnapshotActions.tsx';
import { SnapshotSource } from './SnapshotSource.tsx';
import { SnapshotStatus } from './SnapshotStatus.tsx';
import { clusterSnapshot, dbSnapshot } from './snapshot.ts';

/** The details of a snapshot of a DB instance. */
export function SnapshotPage() {
  const { data: snapshot, ...query } = useResource(dbSnapshot);
  return <Details of={{ kind: 'DB snapshot', snapshot }} {...query} />;
}

/** The details of a snapshot of a DB cluster. */
export function ClusterSnapshotPage() {
  const { data: snapshot, ...query } = useResource(clusterSnapshot);
  return <Details of={{ kind: 'DB cluster snapshot', snapshot }} {...query} />;
}

interface Props {
  of: AnySnapshot;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
}

function Details({ of: it, isFetching, refetch }: Props) {
  const { snapshot } = it;
  return (
    <DetailsPage
      title={identifierOf(it)}
      actions={<SnapshotActions of={[it]} />}
      again={
        it.kind === 'DB snapshot'
          ? { kind: 'DBSnapshot', of: it.snapshot }
          : { kind: 'DBClusterSnapshot', of: it.snapshot }
      }
      isFetching={isFetching}
      onRefresh={() => void refetch()}
      summary={[
        { label: 'Status', value: <SnapshotStatus snapshot={snapshot} /> },
        {
          label: 'IAM DB authentication',
          value: `${settingText('', snapshot.IAMDatabaseAuthenticationEnabled ?? false)}, as the source had it`,
        },
        { label: 'Engine', value: `${engineName(snapshot.Engine)} ${snapshot.EngineVersion ?? ''}` },
        { label: 'Kind', value: [it.kind, snapshot.SnapshotType].filter(Boolean).join(', ') },
      ]}
    >
      <Section title="Details">
        <KeyValuePairs
          columns={3}
          items={[
            {
              label: it.kind === 'DB snapshot' ? 'DB instance' : 'DB cluster',
              value: <SnapshotSource of={it} />,
            },
            { label: 'ARN', value: <Copyable text={arnOf(it)} what="ARN" /> },
            { label: 'Created', value: localTime(snapshot.SnapshotCreateTime) },
            { label: 'Allocated storage', value: storageText(it) },
            { label: 'Storage type', value: settingText('StorageType', snapshot.StorageType) },
            { label: 'Database port', value: settingText('Port', snapshot.Port) },
            { label: 'Master username', value: settingText('MasterUsername', snapshot.MasterUsername) },
            { label: 'License model', value: settingText('LicenseModel', snapshot.LicenseModel) },
            { label: 'VPC', value: settingText('VpcId', snapshot.VpcId) },
            { label: 'Encryption', value: settingText('StorageEncrypted', isEncrypted(it)) },
            { label: 'Master key', value: settingText('KmsKeyId', snapshot.KmsKeyId) },
          ]}
        />
      </Section>
      {snapshot.SnapshotType === 'manual' && !isOfOthers(it) && <SharingSection of={it} />}
      <TagEditor
        ResourceName={arnOf(it) ?? ''}
        name={identifierOf(it)}
        tags={snapshot.TagList}
        disabledReason={isOfOthers(it) ? 'The snapshot belongs to another account.' : undefined}
        onSaved={refetch}
      />
    </DetailsPage>
  );
}
