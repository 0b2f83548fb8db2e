import { createOptionGroupInput } from '@rds-console/contract/optionGroups';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../api.ts';
import { calling } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { Section } from '../settings/Section.tsx';
import { TagsField } from '../settings/TagsField.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { pathOf } from './optionGroupRow.ts';
import { keepOptionGroup } from './queries.ts';
import { useEngineChoices } from './useEngineChoices.ts';

const createGroup = calling(api.optionGroups.create);

type Values = z.input<typeof createOptionGroupInput>;

/** Create option group: it begins without options, which are added on its page. */
export function CreateOptionGroupPage() {
  const [defaultValues] = useState<Values>({
    OptionGroupName: '',
    EngineName: '',
    MajorEngineVersion: '',
    OptionGroupDescription: '',
    Tags: [],
  });
  const { show } = useFlashes();
  const navigate = useNavigate();
  const { form, problem, pending, submit, code } = useRdsForm<Values, typeof createOptionGroupInput>({
    schema: createOptionGroupInput,
    defaultValues,
    calls: (input) => [createGroup(input)],
    send: async (input) => {
      const created = await createGroup(input).send();
      await keepOptionGroup(created);
      show(`option group ${created.OptionGroupName}`, {
        type: 'success',
        header: `Created the option group ${created.OptionGroupName}`,
      });
      await navigate({ to: pathOf(created) });
    },
  });
  const { engineChoices, versionChoices, isFetching } = useEngineChoices(form.watch('EngineName'));

  const fill = useFill(form, { actions: ['CreateOptionGroup'] });

  return (
    <FormPage
      title="Create option group"
      description="An option group holds optional features of a database engine, such as auditing. Options are added once it is there."
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Create option group"
      onSubmit={() => void submit()}
      cancelHref="/option-groups"
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
