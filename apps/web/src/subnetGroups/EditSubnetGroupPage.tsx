import { modifyDBSubnetGroupInput } from '@rds-console/contract/subnetGroups';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, queryClient } from '../api.ts';
import { calling } from '../code/call.ts';
import { FormPage } from '../form/FormPage.tsx';
import { TextField } from '../form/TextField.tsx';
import { Section } from '../page/Section.tsx';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { useResourceForm } from '../resource/useResourceForm.tsx';
import { SubnetsField } from './SubnetsField.tsx';
import { subnetGroup } from './subnetGroup.ts';

/** The page under `/subnet-groups/{name}/edit`. The form begins with the group as it is now. */
export function EditSubnetGroupPage() {
  const saved = useInitialResource(subnetGroup);
  const { data: groups } = useSuspenseQuery(subnetGroup.listQuery);
  const { DBSubnetGroupName, DBSubnetGroupDescription, Subnets } = saved;
  const [defaultValues] = useState(() => ({
    DBSubnetGroupName,
    DBSubnetGroupDescription,
    SubnetIds: Subnets.map((it) => it.SubnetIdentifier),
  }));
  const { form, page } = useResourceForm(subnetGroup, {
    schema: modifyDBSubnetGroupInput,
    defaultValues,
    saved,
    fill: {
      actions: ['ModifyDBSubnetGroup'],
      about: { member: 'DBSubnetGroupName', name: DBSubnetGroupName },
    },
    request: calling(api.subnetGroups.modify),
    // Databases are described with their group.
    onSaved: () => queryClient.invalidateQueries({ queryKey: api.instances.key() }),
  });
  return (
    <FormPage
      {...page}
      description="Databases that are in the group stay where they are; their zones must stay covered."
    >
      <Section title="Details">
        <TextField control={form.control} name="DBSubnetGroupDescription" label="Description" />
      </Section>
      <Section title="Subnets">
        <SubnetsField form={form} groups={groups} />
      </Section>
    </FormPage>
  );
}
