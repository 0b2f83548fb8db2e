import type { OptionGroup, OptionGroupOption } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { NumberField } from '../form/NumberField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { YesNoField } from '../form/YesNoField.tsx';
import { Section } from '../page/Section.tsx';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { fillOption } from './fillOption.ts';
import { OptionSettingFields } from './OptionSettingFields.tsx';
import {
  type OptionValues,
  optionDefaults,
  optionSchema,
  settingsOf,
  toConfiguration,
  unaddableReason,
} from './optionForm.ts';
import { offeredOptionsQuery, optionGroup } from './optionGroup.ts';

function useGroupAndOffers() {
  const group = useInitialResource(optionGroup);
  const { data: offered } = useSuspenseQuery(offeredOptionsQuery(group));
  return { group, offered };
}

/** The page under `/option-groups/{name}/add-option`. */
export function AddOptionPage() {
  return <OptionForm {...useGroupAndOffers()} />;
}

/** The page under `/option-groups/{name}/options/{option}`. */
export function ModifyOptionPage() {
  const { OptionName } = useParams({ strict: false });
  return <OptionForm {...useGroupAndOffers()} changed={OptionName} />;
}

interface Props {
  group: OptionGroup;
  offered: readonly OptionGroupOption[];
  /** The option that is changed; undefined where one is added. */
  changed?: string | undefined;
}

/** Add an option to a group, or change one that it has. */
function OptionForm({ group, offered, changed }: Props) {
  const { OptionGroupName, Options } = group;
  const present = Options.find(({ OptionName }) => OptionName === changed);
  const [schema] = useState(() => optionSchema(offered));
  const [defaultValues] = useState(() =>
    optionDefaults(
      offered.find(({ Name }) => Name === changed),
      present,
    ),
  );
  const { show } = useFlashes();
  const navigate = useNavigate();
  const inclusion = (values: z.output<typeof schema>) =>
    callOf(api.optionGroups.modify, {
      OptionGroupName,
      OptionsToInclude: [
        toConfiguration(
          values,
          optionDefaults(
            offered.find(({ Name }) => Name === values.OptionName),
            present,
          ),
        ),
      ],
      ApplyImmediately: values.ApplyImmediately,
    });
  const { form, problem, pending, submit, code } = useRdsForm<OptionValues, typeof schema>({
    schema,
    defaultValues,
    calls: (values) => [inclusion(values)],
    send: async (values) => {
      const { OptionName } = values;
      const modified = await inclusion(values).send();
      await optionGroup.cache(modified);
      await queryClient.invalidateQueries({ queryKey: api.instances.key() });
      show(optionGroup.pathOf(group), {
        type: 'success',
        header: `${changed ? 'Modified' : 'Added'} the option ${OptionName} ${changed ? 'of' : 'to'} the option group ${OptionGroupName}`,
      });
      await navigate({ to: optionGroup.pathOf(group) });
    },
  });
  const fill = useFill(form, fillOption(group, offered, changed));
  const { control } = form;
  const chosen = form.watch('OptionName');
  const option = offered.find(({ Name }) => Name === chosen);
  const versions = option?.OptionGroupOptionVersions ?? [];

  return (
    <FormPage
      title={changed ? `Modify option ${changed}` : 'Add option'}
      description={`The databases of the option group ${OptionGroupName} get it.`}
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel={changed ? 'Modify option' : 'Add option'}
      onSubmit={() => void submit()}
      cancelHref={optionGroup.pathOf(group)}
    >
      <Section title="Option" description={option?.Description}>
        {!changed && (
          <SelectField
            control={control}
            name="OptionName"
            label="Option name"
            choices={offered.map((each) => {
              const reason = unaddableReason(each, group);
              return {
                value: each.Name,
                description: reason ?? natureOf(each) ?? each.Description,
                disabled: reason !== undefined,
              };
            })}
            filtering={offered.length > 10}
            // Version, port and settings are those of the option.
            onChosen={(name) =>
              form.reset(
                {
                  ...optionDefaults(
                    offered.find((each) => each.Name === name),
                    undefined,
                  ),
                },
                { keepDefaultValues: true },
              )
            }
          />
        )}
        {versions.length > 0 && (
          <SelectField
            control={control}
            name="OptionVersion"
            label="Version"
            choices={versions.map(({ Version, IsDefault }) => ({
              value: Version,
              ...(IsDefault ? { description: 'Default' } : {}),
            }))}
          />
        )}
        {option?.PortRequired && (
          <NumberField control={control} name="Port" label="Port" constraintText="1150 to 65535." />
        )}
        {option?.PortRequired && (
          <TextListField
            control={control}
            name="VpcSecurityGroupMemberships"
            label="Security groups"
            constraintText="Security group IDs, separated by commas. None: the VPC’s default group."
          />
        )}
      </Section>
      {settingsOf(option).length > 0 && (
        <Section title="Settings">
          <OptionSettingFields control={control} option={option} />
        </Section>
      )}
      <Section title="Scheduling">
        <YesNoField
          control={control}
          name="ApplyImmediately"
          label="Apply immediately"
          descriptions={{
            yes: 'The databases of the group get it now, and may restart for it.',
            no: 'Each database gets it in its next maintenance window.',
          }}
        />
      </Section>
    </FormPage>
  );
}

/** What is to be known before an option is added, since it may not be taken back. */
function natureOf({ Permanent, Persistent }: OptionGroupOption) {
  if (Permanent) return 'Permanent: can never be taken out of the group again';
  return Persistent ? 'Persistent: can be taken out only while no database uses the group' : undefined;
}
