import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Option, OptionGroup } from '@rds-console/contract/rows';
import { isSecretSetting } from '@rds-console/contract/secretSettings';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SectionTable } from '../table/SectionTable.tsx';
import { unremovableReason } from './optionForm.ts';
import { offeredOptionsQuery, optionGroup } from './optionGroup.ts';
import { RemoveOptionModal } from './RemoveOptionModal.tsx';

const columns: TableProps.ColumnDefinition<Option>[] = [
  { id: 'OptionName', header: 'Option', cell: ({ OptionName }) => OptionName, isRowHeader: true },
  { id: 'OptionVersion', header: 'Version', cell: ({ OptionVersion }) => OptionVersion ?? '-' },
  { id: 'Port', header: 'Port', cell: portText },
  { id: 'OptionSettings', header: 'Settings', cell: settingsText },
  { id: 'nature', header: 'Can be removed', cell: natureText },
];

/** The options of a group with what they are set to, and what can be done to each. */
export function OptionsTable({ group, isInUse }: { group: OptionGroup; isInUse: boolean }) {
  const { data: offered = [] } = useQuery(offeredOptionsQuery(group));
  // The one that the window is about, whatever becomes of the group while it is open.
  const [removing, setRemoving] = useState<string>();
  const path = optionGroup.pathOf(group);
  const unchangeable = unchangeableReason(group);
  const operations: TableProps.ColumnDefinition<Option> = {
    id: 'deeds',
    header: 'Actions',
    minWidth: 170,
    cell: (option) => {
      const name = option.OptionName;
      const stays = unremovableReason(option, group, offered, isInUse);
      return (
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            variant="inline-link"
            href={`${path}/options/${encodeURIComponent(name)}`}
            ariaLabel={`Modify option ${name}`}
          >
            Modify
          </Button>
          <Button
            variant="inline-link"
            disabled={stays !== undefined}
            disabledReason={stays}
            ariaLabel={`Remove option ${name}`}
            onClick={() => setRemoving(name)}
          >
            Remove
          </Button>
        </SpaceBetween>
      );
    },
  };

  return (
    <>
      <SectionTable
        title="Options"
        what="options"
        items={group.Options}
        columns={[...columns, operations]}
        idOf={({ OptionName }) => OptionName}
        empty="The group has no options."
        actions={
          <Button
            href={unchangeable ? undefined : `${path}/add-option`}
            disabled={unchangeable !== undefined}
            disabledReason={unchangeable}
          >
            Add option
          </Button>
        }
      />
      {removing && <RemoveOptionModal group={group} OptionName={removing} onDismiss={() => setRemoving(undefined)} />}
    </>
  );
}

/** Only options with a port have security groups. */
function portText({ Port, VpcSecurityGroupMemberships }: Option) {
  const groups = VpcSecurityGroupMemberships.map(({ VpcSecurityGroupId }) => VpcSecurityGroupId).join(', ');
  if (Port === undefined) return '-';
  return groups ? `${Port} (${groups})` : Port;
}

/** What is set otherwise than it is by default; secrets only as set. */
function settingsText({ OptionSettings }: Option) {
  const set = OptionSettings.filter(({ Value, DefaultValue }) => Value !== undefined && Value !== DefaultValue);
  return set.map(({ Name, Value }) => `${Name}: ${isSecretSetting(Name) ? 'set' : Value}`).join(', ') || 'Defaults';
}

function natureText({ Permanent, Persistent }: Option) {
  if (Permanent) return 'Never';
  return Persistent ? 'While unused' : 'Yes';
}

/** Whether RDS made the group by itself; nobody else may give a name with a colon in it. */
export function isDefault({ OptionGroupName }: OptionGroup) {
  return OptionGroupName.startsWith('default:');
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithOptionGroups.html */
export function unchangeableReason(group: OptionGroup) {
  return isDefault(group) ? 'A default option group is empty for good. Create a group of your own.' : undefined;
}
