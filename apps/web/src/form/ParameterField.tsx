import { fieldOfParameter } from '@rds-console/contract/parameters/labels';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { CheckField } from './CheckField.tsx';
import { type DatabaseValues, type ParameterForm, partOf } from './formWith.ts';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';
import { YesNoField } from './YesNoField.tsx';

interface Props<Name extends keyof DatabaseValues> {
  form: ParameterForm<Name>;
  name: Name;
  /** Which parameters the database as chosen can have. A parameter that it can't have has no field. */
  applies?: (name: Name) => boolean;
  /** Instead of the parameter's own. */
  description?: ReactNode;
  constraintText?: ReactNode;
  placeholder?: string | undefined;
  disabledReason?: string | undefined;
  /** What is shown while it is disabled, where that isn't what was chosen before. */
  disabledValue?: boolean;
}

/** The field of a parameter, as its row says. */
export function ParameterField<Name extends keyof DatabaseValues & string>(props: Props<Name>) {
  const { form, name, applies, placeholder, disabledReason, disabledValue } = props;
  if (applies?.(name) === false) return null;
  const { control: kind, label, labels, ...texts } = fieldOfParameter(name);
  const { description = texts.description, constraintText = texts.constraintText } = props;
  // Of any type: that the form has the parameter is for the type of `form` to say.
  const { control } = partOf<FieldValues>(form);
  const common = { control, name, label, description };
  switch (kind) {
    case 'check':
      return <CheckField {...common} />;
    case 'yes-no':
      return (
        <YesNoField
          {...common}
          labels={labels}
          constraintText={constraintText}
          disabledReason={disabledReason}
          disabledValue={disabledValue}
        />
      );
    case 'number':
      return (
        <NumberField
          {...common}
          constraintText={disabledReason ?? constraintText}
          placeholder={placeholder}
          disabled={disabledReason !== undefined}
        />
      );
    case 'text':
      return <TextField {...common} constraintText={constraintText} />;
  }
}
