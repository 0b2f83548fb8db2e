import Box from '@cloudscape-design/components/box';
import Input from '@cloudscape-design/components/input';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field.tsx';

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  unit?: string;
  placeholder?: string;
}

/** Digits become a number, nothing becomes absent, and anything else stays as typed for the schema to complain about. */
function toValue(typed: string) {
  if (typed === '') return undefined;
  return /^-?\d+$/.test(typed) ? Number(typed) : typed;
}

/** A whole number, in the unit that stands behind it. */
export function NumberField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { unit, placeholder } = props;
  return (
    <Field {...props}>
      {(field, invalid) => (
        <div className="number-field">
          <Input
            ref={field.ref}
            name={field.name}
            value={String(field.value ?? '')}
            onChange={({ detail }) => field.onChange(toValue(detail.value.trim()))}
            onBlur={field.onBlur}
            inputMode="numeric"
            placeholder={placeholder}
            invalid={invalid}
            autoComplete="off"
          />
          {unit && <Box variant="span">{unit}</Box>}
        </div>
      )}
    </Field>
  );
}
