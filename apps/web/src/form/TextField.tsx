import Input, { type InputProps } from '@cloudscape-design/components/input';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field.tsx';

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  placeholder?: string;
  type?: InputProps.Type;
  disabled?: boolean;
}

/** A line of text. */
export function TextField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { placeholder, type = 'text', disabled } = props;
  return (
    <Field {...props}>
      {(field, invalid) => (
        <Input
          ref={field.ref}
          name={field.name}
          value={field.value ?? ''}
          onChange={({ detail }) => field.onChange(detail.value)}
          onBlur={field.onBlur}
          placeholder={placeholder}
          type={type}
          disabled={disabled}
          invalid={invalid}
          spellcheck={false}
          autoComplete={type === 'password' ? 'new-password' : 'off'}
        />
      )}
    </Field>
  );
}
