import Box from '@cloudscape-design/components/box';
import Input from '@cloudscape-design/components/input';
import { unitOf } from '@rds-console/contract/parameters/labels';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field.tsx';

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  /** Without this, the parameter's. */
  unit?: string;
  placeholder?: string | undefined;
  /** For the few parameters that are no whole numbers. */
  decimals?: boolean;
  disabled?: boolean;
}

/** Digits become a number, nothing becomes absent, and anything else stays as typed for the schema to complain about. */
function toValue(typed: string, decimals: boolean) {
  if (typed === '') return undefined;
  return (decimals ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(typed) ? Number(typed) : typed;
}

/** A number, whole unless said otherwise, in the unit that stands behind it. */
export function NumberField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { unit = unitOf(props.name), placeholder, decimals = false, disabled } = props;
  return (
    <Field {...props}>
      {(field, invalid) => (
        <div className="number-field">
          <Input
            ref={field.ref}
            name={field.name}
            value={String(field.value ?? '')}
            onChange={({ detail }) => field.onChange(toValue(detail.value.trim(), decimals))}
            onBlur={field.onBlur}
            inputMode={decimals ? 'decimal' : 'numeric'}
            placeholder={placeholder}
            invalid={invalid}
            disabled={disabled}
            autoComplete="off"
          />
          {unit && <Box variant="span">{unit}</Box>}
        </div>
      )}
    </Field>
  );
}
