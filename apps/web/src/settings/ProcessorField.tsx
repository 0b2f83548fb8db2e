import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { processorKey } from '@rds-console/contract/processorFeatures';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Field } from '../form/Field.tsx';
import { processorChoices, processorOf } from './processor.ts';

interface ProcessorValues {
  ProcessorFeatures?: { Name: string; Value: string }[] | undefined;
}

interface Props<Values extends ProcessorValues & FieldValues> {
  form: UseFormReturn<Values>;
  /** What the chosen class can be ordered with. */
  ofClass: OrderableDBInstanceOption | undefined;
}

/** Cores and threads of the processor, for the classes and engines in which they can be chosen. */
export function ProcessorField<Values extends ProcessorValues & FieldValues>({ form, ofClass }: Props<Values>) {
  const available = ofClass?.AvailableProcessorFeatures;
  if (!available?.length) return null;
  // A form with more fields than this one is one of these: only the name below is touched.
  const { control } = form as unknown as UseFormReturn<ProcessorValues>;
  const choices = processorChoices(available);
  const flat = choices.flatMap((choice) => ('options' in choice ? choice.options : [choice]));
  return (
    <Field
      control={control}
      name="ProcessorFeatures"
      description="Fewer cores than the class has may cost fewer licenses. Its price stays the same."
    >
      {(field, invalid) => {
        const key = processorKey(field.value, available);
        return (
          <Select
            ref={field.ref}
            selectedOption={flat.find(({ value }) => value === key) ?? { value: key, label: key.replace('x', ' × ') }}
            options={choices as SelectProps.Options}
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
