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
  const value: string[] = Array.isArray(field.value) ? field.value : [];
  const [typed, setTyped] = useState(() => value.join(', '));
  // The form may be given another value than was typed here, as by a draft that is put back.
  const isTyped = value.join() === itemsOf(typed).join();
  return (
    <Input
      ref={field.ref}
      name={field.name}
      value={isTyped ? typed : value.join(', ')}
      onChange={({ detail }) => {
        setTyped(detail.value);
        const items = itemsOf(detail.value);
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

function itemsOf(text: string) {
  return text.split(',').flatMap((item) => item.trim() || []);
}
