import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSearch } from '@tanstack/react-router';
import { LoadSampleFleet } from '../databases/LoadSampleFleet.tsx';
import type { HelpText } from '../help/helpText.ts';
import { Copyable } from '../page/Copyable.tsx';
import { Section } from '../page/Section.tsx';
import { ResourceDetails } from '../resource/ResourceDetails.tsx';
import { EitherListPage, useResource } from '../resource/resourcePages.tsx';
import type { ResourceView } from '../resource/resourceView.ts';
import { TagEditor } from '../tags/TagEditor.tsx';
import { engineName } from '../text/engineName.ts';
import { settingText } from '../text/settingText.ts';
import { localTime } from '../text/times.ts';
import { type AnySnapshot, anySnapshot, arnOf, isEncrypted, isOfOthers, storageText } from './anySnapshot.ts';
import { DeleteSnapshotsModal } from './DeleteSnapshotsModal.tsx';
import { ShareSnapshotModal } from './ShareSnapshotModal.tsx';
import { SharingSection } from './SharingSection.tsx';
import { SnapshotScopeControl } from './SnapshotScopeControl.tsx';
import { SnapshotSource } from './SnapshotSource.tsx';
import { SnapshotStatus } from './SnapshotStatus.tsx';
import { clusterSnapshot, dbSnapshot } from './snapshot.ts';
import { snapshotColumns, snapshotSummaryFields } from './snapshotColumns.tsx';
import type { SnapshotScope } from './snapshotScope.ts';
import { UpgradeSnapshotModal } from './UpgradeSnapshotModal.tsx';
import {
  uncopyableReason,
  unmigratableReason,
  unrestorableReason,
  unshareableReason,
  unupgradeableReason,
} from './unavailableReason.ts';
import { noneDeletableReason, undeletableReason } from './undeletableReason.ts';

/** What the help panel says beside the pages of these. */
export const help: HelpText = {
  what: 'The state of a whole database at one moment. Manual ones stay until they are deleted; automated ones go with the retention period.',
  rule: 'A shared or public snapshot belongs to another account, and can be restored or copied but not deleted.',
};

const view: ResourceView<AnySnapshot> = {
  type: anySnapshot,
  tourSpot: 'snapshot-actions',
  columns: snapshotColumns,
  summaryFields: snapshotSummaryFields,
  explanation: 'Take one with the actions of an instance or a cluster.',
  createButton: null,
  emptyAction: (
    <SpaceBetween direction="horizontal" size="xs">
      <Button href="/instances">Go to instances</Button>
      <Button href="/clusters">Go to clusters</Button>
      <LoadSampleFleet />
    </SpaceBetween>
  ),
  actions: [
    { id: 'restore', text: 'Restore snapshot', disabledReason: unrestorableReason },
    { id: 'migrate', text: 'Migrate snapshot', disabledReason: unmigratableReason },
    { id: 'copy', text: 'Copy snapshot', disabledReason: uncopyableReason },
    {
      id: 'share',
      text: 'Share snapshot',
      disabledReason: unshareableReason,
      modal: (of, onDismiss) => <ShareSnapshotModal of={of} onDismiss={onDismiss} />,
    },
    {
      id: 'upgrade',
      text: 'Upgrade snapshot',
      disabledReason: unupgradeableReason,
      modal: (of, onDismiss) =>
        of.kind === 'DB snapshot' && <UpgradeSnapshotModal snapshot={of.resource} onDismiss={onDismiss} />,
    },
    {
      id: 'delete',
      text: 'Delete snapshot',
      disabledReason: undeletableReason,
      modal: (of, onDismiss) => <DeleteSnapshotsModal items={[of]} onDismiss={onDismiss} />,
      bulk: {
        text: 'Delete snapshots',
        disabledReason: noneDeletableReason,
        modal: (items, onDismiss) => <DeleteSnapshotsModal items={items} onDismiss={onDismiss} />,
      },
    },
  ],
  details: {
    recreate: (it) => {
      const kind = it.kind === 'DB snapshot' ? 'DBSnapshot' : 'DBClusterSnapshot';
      return {
        requests: (create) => create.recreateSnapshot(kind, it.resource),
        imports: [[kind, anySnapshot.nameOf(it)]],
      };
    },
    summary: ({ kind, resource }) => [
      { label: 'Status', value: <SnapshotStatus snapshot={resource} /> },
      {
        label: 'IAM DB authentication',
        value: `${settingText('', resource.IAMDatabaseAuthenticationEnabled ?? false)}, as the source had it`,
      },
      { label: 'Engine', value: `${engineName(resource.Engine)} ${resource.EngineVersion}` },
      { label: 'Kind', value: [kind, resource.SnapshotType].filter(Boolean).join(', ') },
    ],
    sections: (item, refetch) => <Sections of={item} refetch={refetch} />,
  },
};

function Sections({ of: it, refetch }: { of: AnySnapshot; refetch: () => Promise<unknown> }) {
  const { resource } = it;
  return (
    <>
      <Section title="Details">
        <KeyValuePairs
          columns={3}
          items={[
            { label: it.kind === 'DB snapshot' ? 'DB instance' : 'DB cluster', value: <SnapshotSource of={it} /> },
            { label: 'ARN', value: <Copyable text={arnOf(it)} what="ARN" /> },
            { label: 'Created', value: localTime(resource.SnapshotCreateTime) },
            { label: 'Allocated storage', value: storageText(it) },
            { label: 'Storage type', value: settingText('StorageType', resource.StorageType) },
            { label: 'Database port', value: settingText('Port', resource.Port) },
            { label: 'Master username', value: settingText('MasterUsername', resource.MasterUsername) },
            { label: 'License model', value: settingText('LicenseModel', resource.LicenseModel) },
            { label: 'VPC', value: settingText('VpcId', resource.VpcId) },
            { label: 'Encryption', value: settingText('StorageEncrypted', isEncrypted(it)) },
            { label: 'Master key', value: settingText('KmsKeyId', resource.KmsKeyId) },
          ]}
        />
      </Section>
      {resource.SnapshotType === 'manual' && !isOfOthers(it) && <SharingSection of={it} />}
      <TagEditor
        ResourceName={arnOf(it)}
        name={anySnapshot.nameOf(it)}
        tags={resource.TagList}
        disabledReason={isOfOthers(it) ? 'The snapshot belongs to another account.' : undefined}
        onSaved={refetch}
      />
    </>
  );
}

/** The lists of snapshots of other accounts, which nobody here can add to. */
const viewsOfOthers = {
  shared: {
    ...view,
    explanation: 'No other account shares a snapshot with this one in this region.',
    emptyAction: null,
  },
  public: { ...view, explanation: 'No account shares a snapshot with everybody in this region.', emptyAction: null },
};

const asIs = (snapshot: AnySnapshot) => snapshot;

/** Snapshots of instances and of clusters may have the same names. */
const idOf = (it: AnySnapshot) => `${it.kind} ${anySnapshot.nameOf(it)}`;

/** The snapshots of the region, of DB instances and of DB clusters: own ones, or those of other accounts. */
export function ListPage() {
  const { type: SnapshotType }: { type?: SnapshotScope } = useSearch({ strict: false });
  return (
    <EitherListPage
      type={anySnapshot}
      view={SnapshotType ? viewsOfOthers[SnapshotType] : view}
      toItem={asIs}
      idOf={idOf}
      input={SnapshotType && { SnapshotType }}
      scope={<SnapshotScopeControl scope={SnapshotType} />}
    />
  );
}

/** The details of a snapshot of a DB instance. */
export function DetailsPage() {
  const { data: resource, ...query } = useResource(dbSnapshot);
  return <ResourceDetails view={view} item={{ kind: 'DB snapshot', resource }} {...query} />;
}

/** The details of a snapshot of a DB cluster. */
export function ClusterDetailsPage() {
  const { data: resource, ...query } = useResource(clusterSnapshot);
  return <ResourceDetails view={view} item={{ kind: 'DB cluster snapshot', resource }} {...query} />;
}
