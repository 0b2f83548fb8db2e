import RadioGroup from '@cloudscape-design/components/radio-group';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field.tsx';

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  /** Words other than Yes and No, where the console has them. */
  labels?: { yes: string; no: string } | undefined;
  /** What choosing Yes or No brings about. */
  descriptions?: { yes?: string; no?: string };
  /** Why the choice cannot be made. */
  disabledReason?: string | undefined;
  /** What is shown while the choice cannot be made, where it is not what was chosen before. */
  disabledValue?: boolean | undefined;
  /** Called after a choice, for what depends on it. */
  onChosen?: (value: boolean) => void;
}

/** Yes or No, for a parameter that is true or false. */
export function YesNoField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { labels = { yes: 'Yes', no: 'No' }, descriptions, disabledReason, disabledValue, onChosen } = props;
  const disabled = disabledReason !== undefined;
  return (
    <Field {...props} constraintText={disabledReason ?? props.constraintText}>
      {(field) => {
        const value: boolean | undefined = disabled ? (disabledValue ?? field.value) : field.value;
        return (
          <RadioGroup
            ref={field.ref}
            name={field.name}
            value={value === undefined ? null : value ? 'true' : 'false'}
            onChange={({ detail }) => {
              field.onChange(detail.value === 'true');
              onChosen?.(detail.value === 'true');
            }}
            items={[
              { value: 'true', label: labels.yes, description: descriptions?.yes, disabled },
              { value: 'false', label: labels.no, description: descriptions?.no, disabled },
            ]}
          />
        );
      }}
    </Field>
  );
}
