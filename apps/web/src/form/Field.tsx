import FormField from '@cloudscape-design/components/form-field';
import { labelOf } from '@rds-console/contract/parameters/labels';
import type { ReactNode } from 'react';
import {
  type Control,
  type ControllerRenderProps,
  type FieldPath,
  type FieldValues,
  useController,
} from 'react-hook-form';
import { InfoLink } from './InfoLink.tsx';

export interface FieldProps<Values extends FieldValues, Name extends FieldPath<Values>> {
  control: Control<Values>;
  /** The RDS parameter. */
  name: Name;
  /** What it is called here; without this, as everywhere. */
  label?: string | undefined;
  description?: ReactNode;
  constraintText?: ReactNode;
}

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  stretch?: boolean;
  children: (field: ControllerRenderProps<Values, Name>, invalid: boolean) => ReactNode;
}

/** What every kind of field has in common: label, help, and the error of its parameter. */
export function Field<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { control, name, label = labelOf(name), description, constraintText, stretch, children } = props;
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

let isPressed = false;

window.addEventListener('pointerdown', () => press(true), { capture: true });
for (const release of ['pointerup', 'pointercancel'] as const)
  window.addEventListener(release, () => press(false), { capture: true });

function press(state: boolean) {
  isPressed = state;
}

/**
 * Does something at once, or when the mouse button that is held down is released and its click is over. What moves the
 * page between press and release, such as the error of the field that is being left, would take the button that is
 * pressed from under the mouse, and the click would be lost.
 */
function afterPress(action: () => void) {
  if (!isPressed) return action();
  const released = new AbortController();
  const run = () => {
    released.abort();
    setTimeout(action);
  };
  for (const release of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(release, run, { signal: released.signal });
}
