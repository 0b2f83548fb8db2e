import { createDBParameterGroupInput } from '@rds-console/contract/parameterGroups';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { engineVersionsQuery } from '../databaseFields/engineChoices.ts';
import { FormPage } from '../form/FormPage.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { Section } from '../page/Section.tsx';
import { useResourceForm } from '../resource/useResourceForm.tsx';
import { TagsField } from '../tags/TagsField.tsx';
import { engineName, isKnownEngine } from '../text/engineName.ts';
import { creationOf, parameterGroup } from './anyParameterGroup.ts';
import { type ParameterGroup, parameterGroupKinds, type parseCreateSearch } from './parameterGroup.ts';

/** RDS has an action for each type, which differ in the name of the name alone. */
const schema = createDBParameterGroupInput.extend({
  Type: z.enum(parameterGroupKinds),
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
  const { form, page } = useResourceForm(parameterGroup, {
    schema,
    defaultValues,
    fill: {
      actions: ['CreateDBParameterGroup', 'CreateDBClusterParameterGroup'],
      values: ({ DBClusterParameterGroupName, ...input }, action) =>
        action === 'CreateDBParameterGroup'
          ? { ...input, Type: 'DB parameter group' }
          : { ...input, Type: 'DB cluster parameter group', DBParameterGroupName: DBClusterParameterGroupName },
    },
    request: ({ Type, ...input }) => creationOf(Type, input),
  });
  const { familyChoices, isFetching } = useFamilyChoices(form.watch('Type'));

  return (
    <FormPage
      {...page}
      description="A parameter group holds the settings of a database engine. It begins with the family’s usual values."
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

/**
 * The families of which there may be DB cluster parameter groups: those of Aurora, and of the engines that Multi-AZ DB
 * clusters have.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html
 */
const clusterFamily = /^(aurora-|mysql([89]|\d\d)\.|postgres(1[3-9]|[2-9]\d))/;

/** The families of the engine versions that RDS has, by engine, newest first. */
function useFamilyChoices(kind: ParameterGroup['kind']) {
  const { data = [], isFetching } = useQuery(engineVersionsQuery());
  const families = new Map<string, Set<string>>();
  for (const { Engine, DBParameterGroupFamily: family } of data) {
    if (!family || !isKnownEngine(Engine)) continue;
    if (kind === 'DB cluster parameter group' && !clusterFamily.test(family)) continue;
    families.set(Engine, (families.get(Engine) ?? new Set()).add(family));
  }
  const familyChoices = [...families].map(([Engine, ofEngine]) => ({
    label: engineName(Engine),
    options: [...ofEngine].toReversed().map((value) => ({ value })),
  }));
  return { familyChoices, isFetching };
}
