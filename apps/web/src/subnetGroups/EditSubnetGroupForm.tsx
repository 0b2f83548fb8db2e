import type { DBSubnetGroup } from '@rds-console/contract/rows';
import { modifyDBSubnetGroupInput } from '@rds-console/contract/subnetGroups';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { calling } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { Section } from '../settings/Section.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { keepSubnetGroup, subnetGroupQuery, subnetGroupsQuery } from './queries.ts';
import { SubnetsField } from './SubnetsField.tsx';
import { pathOf } from './subnetGroupRow.ts';

const modifyGroup = calling(api.subnetGroups.modify);

/** The page under `/subnet-groups/{name}/edit`. The form begins with the group as it is now. */
export function EditSubnetGroupPage() {
  const { DBSubnetGroupName = '' } = useParams({ strict: false });
  const [group] = useState(useSuspenseQuery(subnetGroupQuery(DBSubnetGroupName)).data);
  return <EditSubnetGroupForm group={group} />;
}

function EditSubnetGroupForm({ group }: { group: DBSubnetGroup }) {
  const { DBSubnetGroupName = '' } = group;
  const { data: groups } = useSuspenseQuery(subnetGroupsQuery);
  const [defaultValues] = useState<z.input<typeof modifyDBSubnetGroupInput>>(() => ({
    DBSubnetGroupName,
    DBSubnetGroupDescription: group.DBSubnetGroupDescription ?? '',
    SubnetIds: group.Subnets?.flatMap((it) => it.SubnetIdentifier ?? []) ?? [],
  }));
  const { show } = useFlashes();
  const navigate = useNavigate();
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: modifyDBSubnetGroupInput,
    defaultValues,
    calls: (input) => [modifyGroup(input)],
    send: async (input) => {
      await keepSubnetGroup(await modifyGroup(input).send());
      // Databases are described with their group.
      await queryClient.invalidateQueries({ queryKey: api.instances.key() });
      show(`subnet group ${DBSubnetGroupName}`, {
        type: 'success',
        header: `Changed the subnet group ${DBSubnetGroupName}`,
      });
      await navigate({ to: pathOf(group) });
    },
  });

  const fill = useFill(form, {
    actions: ['ModifyDBSubnetGroup'],
    about: { member: 'DBSubnetGroupName', name: DBSubnetGroupName },
  });

  return (
    <FormPage
      title={`Edit subnet group: ${DBSubnetGroupName}`}
      description="Databases that are in the group stay where they are; their zones must stay covered."
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Save changes"
      onSubmit={() => void submit()}
      cancelHref={pathOf(group)}
    >
      <Section title="Details">
        <TextField control={form.control} name="DBSubnetGroupDescription" label="Description" />
      </Section>
      <Section title="Subnets">
        <SubnetsField control={form.control} groups={groups} />
      </Section>
    </FormPage>
  );
}
