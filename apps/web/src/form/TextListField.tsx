import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import type { ControllerRenderProps, FieldPath, FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field.tsx';

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  placeholder?: string;
}

/** Several short texts, separated by commas: for parameters that are lists of identifiers. */
export function TextListField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  return (
    <Field {...props}>
      {(field, invalid) => <ListInput field={field} invalid={invalid} placeholder={props.placeholder} />}
    </Field>
  );
}

interface ListInputProps<Values extends FieldValues, Name extends FieldPath<Values>> {
  field: ControllerRenderProps<Values, Name>;
  invalid: boolean;
  placeholder?: string | undefined;
}

/** Keeps the text as typed, so that a comma or space under way is not taken from under the cursor. */
function ListInput<Values extends FieldValues, Name extends FieldPath<Values>>(props: ListInputProps<Values, Name>) {
  const { field, invalid, placeholder } = props;
  const [typed, setTyped] = useState(() => (Array.isArray(field.value) ? field.value.join(', ') : ''));
  return (
    <Input
      ref={field.ref}
      name={field.name}
      value={typed}
      onChange={({ detail }) => {
        setTyped(detail.value);
        const items = detail.value.split(',').flatMap((item) => item.trim() || []);
        field.onChange(items.length > 0 ? items : undefined);
      }}
      onBlur={field.onBlur}
      placeholder={placeholder}
      invalid={invalid}
      spellcheck={false}
      autoComplete="off"
    />
  );
}
