import FormField from '@cloudscape-design/components/form-field';
import type { ReactNode } from 'react';
import {
  type Control,
  type ControllerRenderProps,
  type FieldPath,
  type FieldValues,
  useController,
} from 'react-hook-form';
import { afterPress } from './afterPress.ts';
import { InfoLink } from './InfoLink.tsx';

export interface FieldProps<Values extends FieldValues, Name extends FieldPath<Values>> {
  control: Control<Values>;
  /** The RDS parameter. */
  name: Name;
  /** The console's word for it. */
  label: string;
  description?: ReactNode;
  constraintText?: ReactNode;
}

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  stretch?: boolean;
  children: (field: ControllerRenderProps<Values, Name>, invalid: boolean) => ReactNode;
}

/** What every kind of field has in common: label, help, and the error of its parameter. */
export function Field<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { control, name, label, description, constraintText, stretch, children } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <FormField
      label={label}
      description={description}
      constraintText={constraintText}
      info={<InfoLink name={name} label={label} />}
      stretch={stretch}
      errorText={fieldState.error?.message}
    >
      {children({ ...field, onBlur: () => afterPress(field.onBlur) }, fieldState.invalid)}
    </FormField>
  );
}
