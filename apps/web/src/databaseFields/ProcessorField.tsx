import Select from '@cloudscape-design/components/select';
import { processorKey } from '@rds-console/contract/processorFeatures';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { Field } from '../form/Field.tsx';
import { type ParameterForm, partOf } from '../form/formWith.ts';
import { processorChoices, processorOf } from './processor.ts';

interface Props {
  form: ParameterForm<'ProcessorFeatures'>;
  /** What the chosen class can be ordered with. */
  classOption: OrderableDBInstanceOption | undefined;
}

/** Cores and threads of the processor, for the classes and engines in which they can be chosen. */
export function ProcessorField({ form, classOption }: Props) {
  const available = classOption?.AvailableProcessorFeatures;
  if (!available?.length) return null;
  const choices = processorChoices(available);
  const flat = choices.flatMap((choice) => ('options' in choice ? choice.options : [choice]));
  return (
    <Field
      control={partOf(form).control}
      name="ProcessorFeatures"
      description="Fewer cores than the class has may cost fewer licenses. Its price stays the same."
    >
      {(field, invalid) => {
        const key = processorKey(field.value, available);
        return (
          <Select
            ref={field.ref}
            selectedOption={flat.find(({ value }) => value === key) ?? { value: key, label: key.replace('x', ' × ') }}
            options={choices}
            onChange={({ detail }) => field.onChange(processorOf(detail.selectedOption.value ?? ''))}
            onBlur={field.onBlur}
            filteringType="auto"
            invalid={invalid}
          />
        );
      }}
    </Field>
  );
}
