import Select from '@cloudscape-design/components/select';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field.tsx';

export interface Choice {
  /** An empty value means "not given". */
  value: string;
  label?: string;
  description?: string;
  disabled?: boolean;
  disabledReason?: string;
}

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  choices: readonly (Choice | { label: string; options: readonly Choice[] })[];
  loading?: boolean;
  placeholder?: string;
  disabled?: boolean;
  filtering?: boolean;
  /** For a parameter that is a number: what to make of the chosen value. */
  parse?: (value: string) => unknown;
  /** Called after a choice, for what depends on it. */
  onChosen?: (value: string) => void;
}

/** One of several choices, from a list that opens. */
export function SelectField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { choices, loading = false, placeholder = 'Choose one', disabled, filtering = false, parse, onChosen } = props;
  const flat = choices.flatMap((choice) => ('options' in choice ? choice.options : [choice]));
  return (
    <Field {...props}>
      {(field, invalid) => {
        const value = String(field.value ?? '');
        return (
          <Select
            ref={field.ref}
            selectedOption={flat.find((choice) => choice.value === value) ?? (value ? { value } : null)}
            options={choices}
            onChange={({ detail: { selectedOption } }) => {
              const chosen = selectedOption.value ?? '';
              field.onChange(parse ? parse(chosen) : chosen);
              onChosen?.(chosen);
            }}
            onBlur={field.onBlur}
            statusType={loading ? 'loading' : 'finished'}
            loadingText="Asking RDS"
            placeholder={placeholder}
            disabled={disabled}
            filteringType={filtering ? 'auto' : 'none'}
            invalid={invalid}
          />
        );
      }}
    </Field>
  );
}
