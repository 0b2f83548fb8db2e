import { createDBSubnetGroupInput } from '@rds-console/contract/subnetGroups';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { z } from 'zod';
import { api } from '../api.ts';
import { calling } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { Section } from '../settings/Section.tsx';
import { TagsField } from '../settings/TagsField.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { keepSubnetGroup, subnetGroupsQuery } from './queries.ts';
import { SubnetsField } from './SubnetsField.tsx';
import { pathOf } from './subnetGroupRow.ts';

const createGroup = calling(api.subnetGroups.create);

const defaultValues: z.input<typeof createDBSubnetGroupInput> = {
  DBSubnetGroupName: '',
  DBSubnetGroupDescription: '',
  SubnetIds: [],
  Tags: [],
};

/** Create subnet group. */
export function CreateSubnetGroupPage() {
  const { data: groups } = useSuspenseQuery(subnetGroupsQuery);
  const { show } = useFlashes();
  const navigate = useNavigate();
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: createDBSubnetGroupInput,
    defaultValues,
    calls: (input) => [createGroup(input)],
    send: async (input) => {
      const group = await createGroup(input).send();
      await keepSubnetGroup(group);
      show(`subnet group ${group.DBSubnetGroupName}`, {
        type: 'success',
        header: `Created the subnet group ${group.DBSubnetGroupName}`,
      });
      await navigate({ to: pathOf(group) });
    },
  });

  const fill = useFill(form, { actions: ['CreateDBSubnetGroup'] });

  return (
    <FormPage
      title="Create subnet group"
      description="A subnet group says in which subnets of a VPC databases may be placed."
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Create subnet group"
      onSubmit={() => void submit()}
      cancelHref="/subnet-groups"
    >
      <Section title="Details">
        <TextField
          control={form.control}
          name="DBSubnetGroupName"
          label="Name"
          constraintText="1 to 255 letters, digits, periods, underscores, spaces and hyphens, beginning with a letter. RDS keeps it in lower case."
        />
        <TextField control={form.control} name="DBSubnetGroupDescription" label="Description" />
      </Section>
      <Section title="Subnets">
        <SubnetsField control={form.control} groups={groups} />
      </Section>
      <Section title="Tags">
        <TagsField form={form} />
      </Section>
    </FormPage>
  );
}
