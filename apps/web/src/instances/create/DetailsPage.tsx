import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type InstanceParameter, instanceParameters } from '@rds-console/contract/parameters/instance';
import { CredentialsFields } from '../../databaseFields/CredentialsFields.tsx';
import { useClassChoices, useVersionChoices } from '../../databaseFields/engineChoices.ts';
import { forgetVersionSettings } from '../../databaseFields/forgetVersionSettings.ts';
import { NewStorageSection } from '../../databaseFields/NewStorageSection.tsx';
import { ProcessorField } from '../../databaseFields/ProcessorField.tsx';
import { OWN_PROCESSOR } from '../../databaseFields/processor.ts';
import { ParameterField } from '../../form/ParameterField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { Section } from '../../page/Section.tsx';
import type { CreateInstanceForm } from './createInstanceForm.ts';
import { settledIops } from './settledConfiguration.ts';

interface Props {
  form: CreateInstanceForm;
  applies: (name: InstanceParameter) => boolean;
}

/** Specify DB details: the instance, its storage, its name and its master user. */
export function DetailsPage({ form, applies }: Props) {
  const { control } = form;
  const values = form.watch();
  const { versionChoices } = useVersionChoices(values.Engine);
  const { classChoices, options, isFetching } = useClassChoices(values.Engine, values.EngineVersion);
  const licenses = [...new Set(options.map(({ LicenseModel }) => LicenseModel))];
  const classOption = options.find((option) => option.DBInstanceClass === values.DBInstanceClass);

  return (
    <SpaceBetween size="l">
      <Section title="Instance specifications">
        <SelectField control={control} name="LicenseModel" choices={licenses.map((value) => ({ value }))} />
        <SelectField
          control={control}
          name="EngineVersion"
          choices={versionChoices}
          onChosen={() => forgetVersionSettings(form, instanceParameters)}
        />
        <SelectField
          control={control}
          name="DBInstanceClass"
          choices={classChoices}
          loading={isFetching}
          onChosen={() => form.setValue('ProcessorFeatures', OWN_PROCESSOR)}
          filtering
        />
        <ProcessorField form={form} classOption={classOption} />
        <ParameterField
          form={form}
          name="MultiAZ"
          description={
            ['mysql', 'postgres'].includes(values.Engine) && (
              <>
                For two standbys that answer reads,{' '}
                <Link href={`/clusters/create?engine=${values.Engine}`}>create a Multi-AZ DB cluster</Link>.
              </>
            )
          }
          disabledReason={applies('MultiAZ') ? undefined : 'Not available for this engine.'}
          disabledValue={false}
        />
      </Section>
      <NewStorageSection
        form={form}
        applies={applies}
        options={options}
        onTypeChosen={(StorageType) => form.setValue('Iops', settledIops({ ...values, StorageType }, options))}
      />
      <Section title="Settings">
        <ParameterField
          form={form}
          name="DBInstanceIdentifier"
          description="The name of the instance, and part of its endpoint."
        />
        <CredentialsFields form={form} />
      </Section>
    </SpaceBetween>
  );
}
