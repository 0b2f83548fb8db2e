import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { OptionGroup } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../api.ts';
import type { HelpText } from '../help/helpText.ts';
import { inUseReason, UsedBy, type User } from '../page/UsedBy.tsx';
import { nameFields, textColumn, type Used, usedByColumn, usedByField } from '../resource/columns.tsx';
import { deleteAction } from '../resource/deleteAction.tsx';
import { ResourceDetailsPage, ResourceListPage } from '../resource/resourcePages.tsx';
import type { ResourceView } from '../resource/resourceView.ts';
import { engineName } from '../text/engineName.ts';
import { CopyOptionGroupModal } from './CopyOptionGroupModal.tsx';
import { isDefault, OptionsTable, unchangeableReason } from './OptionsTable.tsx';
import { optionGroup } from './optionGroup.ts';

interface OptionGroupRow extends OptionGroup, Used {
  /** The backups that need it, as they go into a sentence: `the snapshot before-upgrade`. */
  neededBy: readonly string[];
}

/** Adds the databases that use a group and the backups that need it, as far as they are known. */
function useToRow() {
  const { data: instances } = useQuery(api.instances.list.queryOptions());
  const { data: snapshots } = useQuery(api.snapshots.list.queryOptions());
  const { data: backups } = useQuery(api.automatedBackups.list.queryOptions());
  return useCallback(
    (group: OptionGroup): OptionGroupRow => {
      const { OptionGroupName: name } = group;
      const users = instances?.flatMap(({ DBInstanceIdentifier, OptionGroupMemberships }): User[] => {
        const membership = OptionGroupMemberships.find((it) => it.OptionGroupName === name);
        return membership ? [{ kind: 'DB instance', identifier: DBInstanceIdentifier, status: membership.Status }] : [];
      });
      const needingSnapshots = snapshots?.filter((it) => it.OptionGroupName === name) ?? [];
      const needingBackups = backups?.filter((it) => it.OptionGroupName === name && it.Status === 'retained') ?? [];
      const neededBy = [
        ...needingSnapshots.map((it) => `the snapshot ${it.DBSnapshotIdentifier}`),
        ...needingBackups.map((it) => `the retained backups of ${it.DBInstanceIdentifier}`),
      ];
      return { ...group, users, neededBy };
    },
    [instances, snapshots, backups],
  );
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteOptionGroup.html */
function undeletableReason(group: OptionGroupRow) {
  if (isDefault(group)) return 'RDS made the default groups by itself, and keeps them.';
  const [first, ...others] = group.neededBy;
  const needed = first && `Needed by ${first}${others.length > 0 ? ` and ${others.length} more` : ''}.`;
  return inUseReason(group.users) ?? needed;
}

const name = nameFields(optionGroup, 'OptionGroupName', 'Option group');
const optionsOf = ({ Options }: OptionGroup) => Options.map(({ OptionName }) => OptionName);
const engineOf = ({ EngineName, MajorEngineVersion }: OptionGroup) => `${engineName(EngineName)} ${MajorEngineVersion}`;

/** What the help panel says beside the pages of these. */
export const help: HelpText = {
  what: 'Optional features of an engine, such as auditing, encryption of the network or time zones, with their settings.',
  rule: 'A group is for one engine and major version. Permanent options never leave it, persistent ones only while no database uses it.',
  consequence:
    'A change reaches the databases of the group at once or in their next maintenance window, as you choose. Databases and snapshots keep a group from being deleted.',
};

const view: ResourceView<OptionGroupRow> = {
  type: optionGroup,
  explanation:
    'An option group holds optional features of an engine, such as auditing. RDS makes a default one, without options, when the first database needs it.',
  columns: [
    name.column,
    { id: 'EngineName', header: 'Engine', kind: 'choice', value: (it) => engineName(it.EngineName) },
    { id: 'MajorEngineVersion', header: 'Major version', kind: 'choice', value: (it) => it.MajorEngineVersion },
    textColumn('Options', 'Options', optionsOf),
    textColumn('OptionGroupDescription', 'Description', (it) => it.OptionGroupDescription),
    { id: 'IsDefault', header: 'Default', kind: 'choice', value: isDefault },
    usedByColumn,
    { id: 'VpcId', header: 'VPC', kind: 'choice', value: (it) => it.VpcId, isExtra: true },
    { id: 'OptionGroupArn', header: 'ARN', value: (it) => it.OptionGroupArn, isExtra: true },
  ],
  summaryFields: [
    name.summaryField,
    { label: 'Engine', value: engineOf },
    { label: 'Options', value: (it) => optionsOf(it).join(', ') || '-' },
    usedByField,
  ],
  detailsText: 'See details and options',
  actions: [
    { id: 'add-option', text: 'Add option', disabledReason: unchangeableReason },
    {
      id: 'copy',
      text: 'Copy',
      /** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyOptionGroup.html */
      disabledReason: (it) => (isDefault(it) ? 'A default group cannot be copied: create a group instead.' : undefined),
      modal: (group, onDismiss) => <CopyOptionGroupModal of={group} onDismiss={onDismiss} />,
    },
    deleteAction(optionGroup, {
      disabledReason: undeletableReason,
      description: (it) => (
        <>
          The option group <b>{it.OptionGroupName}</b> is deleted with its{' '}
          {it.Options.length === 1 ? 'option' : 'options'}.
        </>
      ),
    }),
  ],
  details: {
    arnOf: (it) => it.OptionGroupArn,
    recreate: (it) => ({
      requests: (create) => create.recreateOptionGroup(it),
      imports: [['OptionGroup', optionGroup.idOf(it)]],
    }),
    summary: (it) => [
      { label: 'Engine', value: engineOf(it) },
      { label: 'Description', value: it.OptionGroupDescription || '-' },
      { label: 'VPC', value: it.VpcId ?? 'Any' },
    ],
    notices: (it) =>
      isDefault(it) && (
        <Alert
          type="info"
          header="A default option group has no options"
          action={<Button href="/option-groups/create">Create option group</Button>}
        >
          Create a group for {engineOf(it)}, add options there, and modify the databases to use it.
        </Alert>
      ),
    sections: (item) => (
      <>
        <OptionsTable group={item} isInUse={Boolean(item.users?.length)} />
        <UsedBy users={item.users} what="option group" hasStatus />
      </>
    ),
  },
};

export function ListPage() {
  return <ResourceListPage type={optionGroup} view={view} toItem={useToRow()} />;
}

export function DetailsPage() {
  return <ResourceDetailsPage type={optionGroup} view={view} toItem={useToRow()} />;
}
