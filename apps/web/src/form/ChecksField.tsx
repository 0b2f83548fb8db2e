import Checkbox from '@cloudscape-design/components/checkbox';
import { labelOf } from '@rds-console/contract/parameters/labels';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field.tsx';

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  choices: readonly { value: string; label?: string; description?: string }[];
}

/** Any of a few choices, for a parameter that is a list of them. The list is in alphabetical order. */
export function ChecksField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  return (
    <Field {...props}>
      {(field) => {
        const chosen: string[] = field.value ?? [];
        return (
          <fieldset className="checks-field" aria-label={props.label ?? labelOf(props.name)}>
            {props.choices.map(({ value, label = value, description }, index) => (
              <Checkbox
                key={value}
                ref={index === 0 ? field.ref : undefined}
                checked={chosen.includes(value)}
                description={description}
                onBlur={field.onBlur}
                onChange={({ detail: { checked } }) =>
                  field.onChange([...chosen.filter((each) => each !== value), ...(checked ? [value] : [])].sort())
                }
              >
                {label}
              </Checkbox>
            ))}
          </fieldset>
        );
      }}
    </Field>
  );
}
