import { createDBSubnetGroupInput } from '@rds-console/contract/subnetGroups';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../api.ts';
import { calling } from '../code/call.ts';
import { FormPage } from '../form/FormPage.tsx';
import { TextField } from '../form/TextField.tsx';
import { Section } from '../page/Section.tsx';
import { useResourceForm } from '../resource/useResourceForm.tsx';
import { TagsField } from '../tags/TagsField.tsx';
import { SubnetsField } from './SubnetsField.tsx';
import { subnetGroup } from './subnetGroup.ts';

const defaultValues: z.input<typeof createDBSubnetGroupInput> = {
  DBSubnetGroupName: '',
  DBSubnetGroupDescription: '',
  SubnetIds: [],
  Tags: [],
};

/** Create subnet group. */
export function CreateSubnetGroupPage() {
  const { data: groups } = useSuspenseQuery(subnetGroup.listQuery);
  const { form, page } = useResourceForm(subnetGroup, {
    schema: createDBSubnetGroupInput,
    defaultValues,
    fill: { actions: ['CreateDBSubnetGroup'] },
    request: calling(api.subnetGroups.create),
  });
  return (
    <FormPage {...page} description="A subnet group says in which subnets of a VPC databases may be placed.">
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
        <SubnetsField form={form} groups={groups} />
      </Section>
      <Section title="Tags">
        <TagsField form={form} />
      </Section>
    </FormPage>
  );
}
