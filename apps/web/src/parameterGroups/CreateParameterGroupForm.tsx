import { createDBParameterGroupInput } from '@rds-console/contract/parameterGroups';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { type Call, callOf } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { Section } from '../settings/Section.tsx';
import { TagsField } from '../settings/TagsField.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { type AnyParameterGroup, nameOf, pathOf } from './anyParameterGroup.ts';
import { parameterGroupTypes, type parseCreateSearch } from './createSearch.ts';
import { keepParameterGroup } from './queries.ts';
import { useFamilyChoices } from './useFamilyChoices.ts';

/** RDS has an action for each type, which differ in the name of the name alone. */
const schema = createDBParameterGroupInput.extend({
  Type: z.enum(parameterGroupTypes),
});
type Values = z.input<typeof schema>;

const typeChoices = [
  { value: 'DB parameter group', description: 'For the settings that each DB instance has for itself.' },
  {
    value: 'DB cluster parameter group',
    description: 'For the settings that all instances of an Aurora or Multi-AZ DB cluster share.',
  },
];

/** Create parameter group, of either type. */
export function CreateParameterGroupPage() {
  const { family = '', type = 'DB parameter group' }: ReturnType<typeof parseCreateSearch> = useSearch({
    strict: false,
  });
  const [defaultValues] = useState<Values>({
    Type: type,
    DBParameterGroupFamily: family,
    DBParameterGroupName: '',
    Description: '',
    Tags: [],
  });
  const { show } = useFlashes();
  const navigate = useNavigate();
  const { form, problem, pending, submit, code } = useRdsForm<Values, typeof schema>({
    schema,
    defaultValues,
    calls: (input) => [creationOf(input)],
    send: async (input) => {
      const created = await creationOf(input).send();
      await keepParameterGroup(created);
      show(`${created.kind} ${nameOf(created)}`, {
        type: 'success',
        header: `Created the ${created.kind} ${nameOf(created)}`,
      });
      await navigate({ to: pathOf(created) });
    },
  });
  const { familyChoices, isFetching } = useFamilyChoices(form.watch('Type'));

  const fill = useFill(form, {
    actions: ['CreateDBParameterGroup', 'CreateDBClusterParameterGroup'],
    values: ({ DBClusterParameterGroupName, ...input }, action) =>
      action === 'CreateDBParameterGroup'
        ? { ...input, Type: 'DB parameter group' }
        : { ...input, Type: 'DB cluster parameter group', DBParameterGroupName: DBClusterParameterGroupName },
  });

  return (
    <FormPage
      title="Create parameter group"
      description="A parameter group holds the settings of a database engine. It begins with the family’s usual values."
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Create parameter group"
      onSubmit={() => void submit()}
      cancelHref="/parameter-groups"
    >
      <Section title="Details">
        <SelectField
          control={form.control}
          name="Type"
          label="Type"
          choices={typeChoices}
          // Not every family has groups of both types.
          onChosen={() => form.resetField('DBParameterGroupFamily', { defaultValue: '' })}
        />
        <SelectField
          control={form.control}
          name="DBParameterGroupFamily"
          label="Parameter group family"
          description="The engine and its major version. The group fits databases of these only."
          choices={familyChoices}
          loading={isFetching}
          filtering
        />
        <TextField
          control={form.control}
          name="DBParameterGroupName"
          label="Name"
          constraintText="1 to 255 letters, digits and hyphens, beginning with a letter. RDS keeps it in lower case."
        />
        <TextField control={form.control} name="Description" label="Description" />
      </Section>
      <Section title="Tags">
        <TagsField form={form} />
      </Section>
    </FormPage>
  );
}

function creationOf({ Type, ...input }: z.output<typeof schema>): Call<AnyParameterGroup> {
  if (Type === 'DB parameter group') {
    const call = callOf(api.parameterGroups.create, input);
    return { ...call, send: async () => ({ kind: Type, group: await call.send() }) };
  }
  const { DBParameterGroupName, ...rest } = input;
  const call = callOf(api.clusterParameterGroups.create, {
    DBClusterParameterGroupName: DBParameterGroupName,
    ...rest,
  });
  return { ...call, send: async () => ({ kind: Type, group: await call.send() }) };
}
