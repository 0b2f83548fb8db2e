import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Copyable } from '../settings/Copyable.tsx';
import { DetailsPage } from '../settings/DetailsPage.tsx';
import { ResourceTags } from '../settings/ResourceTags.tsx';
import { UsedBy } from '../settings/UsedBy.tsx';
import { engineName } from '../settings/words.ts';
import { throwIfGone } from '../shell/throwIfGone.ts';
import { OptionGroupActions } from './OptionGroupActions.tsx';
import { OptionsTable } from './OptionsTable.tsx';
import { isDefault, toOptionGroupRow, useOptionGroupUsers } from './optionGroupRow.ts';
import { optionGroupQuery } from './queries.ts';

/** The details of an option group: its options, and who uses it. */
export function OptionGroupPage() {
  const { OptionGroupName = '' } = useParams({ strict: false });
  const { data: group, error, isFetching, refetch } = useSuspenseQuery(optionGroupQuery(OptionGroupName));
  throwIfGone(error);
  const row = toOptionGroupRow(group, useOptionGroupUsers());
  return (
    <DetailsPage
      title={OptionGroupName}
      actions={<OptionGroupActions row={row} />}
      notices={
        isDefault(group) && (
          <Alert
            type="info"
            header="A default option group has no options"
            action={<Button href="/option-groups/create">Create option group</Button>}
          >
            Create a group for {engineName(group.EngineName)} {group.MajorEngineVersion}, add options there, and modify
            the databases to use it.
          </Alert>
        )
      }
      again={{ kind: 'OptionGroup', of: group }}
      isFetching={isFetching}
      onRefresh={() => void refetch()}
      summary={[
        { label: 'Engine', value: `${engineName(group.EngineName)} ${group.MajorEngineVersion}` },
        { label: 'Description', value: group.OptionGroupDescription ?? '-' },
        { label: 'VPC', value: group.VpcId ?? 'Any' },
        { label: 'ARN', value: <Copyable text={group.OptionGroupArn} what="ARN" /> },
      ]}
    >
      <OptionsTable row={row} />
      <UsedBy users={row.users} what="option group" hasStatus />
      <ResourceTags ResourceName={group.OptionGroupArn ?? ''} name={OptionGroupName} />
    </DetailsPage>
  );
}
