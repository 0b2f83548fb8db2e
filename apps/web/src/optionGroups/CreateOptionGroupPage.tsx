import { createOptionGroupInput } from '@rds-console/contract/optionGroups';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../api.ts';
import { calling } from '../code/call.ts';
import { engineVersionsQuery } from '../databaseFields/engineChoices.ts';
import { FormPage } from '../form/FormPage.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { Section } from '../page/Section.tsx';
import { useResourceForm } from '../resource/useResourceForm.tsx';
import { TagsField } from '../tags/TagsField.tsx';
import { engineName, isKnownEngine } from '../text/engineName.ts';
import { optionGroup } from './optionGroup.ts';

const defaultValues: z.input<typeof createOptionGroupInput> = {
  OptionGroupName: '',
  EngineName: '',
  MajorEngineVersion: '',
  OptionGroupDescription: '',
  Tags: [],
};

/** Create option group: it begins without options, which are added on its page. */
export function CreateOptionGroupPage() {
  const { form, page } = useResourceForm(optionGroup, {
    schema: createOptionGroupInput,
    defaultValues,
    fill: { actions: ['CreateOptionGroup'] },
    request: calling(api.optionGroups.create),
  });
  const { engineChoices, versionChoices, isFetching } = useEngineChoices(form.watch('EngineName'));
  return (
    <FormPage
      {...page}
      description="An option group holds optional features of a database engine, such as auditing. Options are added once it is there."
    >
      <Section title="Details">
        <TextField
          control={form.control}
          name="OptionGroupName"
          label="Name"
          constraintText="1 to 255 letters, digits and hyphens, beginning with a letter. RDS keeps it in lower case."
        />
        <TextField control={form.control} name="OptionGroupDescription" label="Description" />
        <SelectField
          control={form.control}
          name="EngineName"
          label="DB engine"
          description="Aurora has no option groups."
          choices={engineChoices}
          loading={isFetching}
          onChosen={() => form.resetField('MajorEngineVersion', { defaultValue: '' })}
        />
        <SelectField
          control={form.control}
          name="MajorEngineVersion"
          label="Major engine version"
          description="The group fits databases of this version only."
          choices={versionChoices}
          loading={isFetching}
        />
      </Section>
      <Section title="Tags">
        <TagsField form={form} />
      </Section>
    </FormPage>
  );
}

/** The engines that have option groups, which Aurora has not, and the major versions of one of them, newest first. */
function useEngineChoices(EngineName: string) {
  const { data = [], isFetching } = useQuery(engineVersionsQuery());
  const versions = data.filter(({ Engine }) => isKnownEngine(Engine) && !Engine.startsWith('aurora'));
  const engines = new Set(versions.map(({ Engine }) => Engine));
  const majors = new Set(
    versions.flatMap((it) => (it.Engine === EngineName ? it.MajorEngineVersion : [])).toReversed(),
  );
  return {
    engineChoices: [...engines].map((value) => ({ value, label: engineName(value) })),
    versionChoices: [...majors].map((value) => ({ value })),
    isFetching,
  };
}
