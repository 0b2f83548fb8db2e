import type { ReactNode } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import type { FieldProps } from '../form/Field.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { TourSpot } from '../shell/tour/TourSpot.tsx';

type Props<Values extends FieldValues, Name extends FieldPath<Values>> = Pick<
  FieldProps<Values, Name>,
  'control' | 'name'
> & {
  /** Where the preset value comes from, or what is pending. */
  note?: ReactNode;
  unavailableReason?: string | undefined;
  /** What is shown while it is not available: `false` where the chosen configuration cannot have it. */
  unavailableValue?: boolean;
};

/** The switch that this console is about, worded alike wherever it stands. */
export function IamAuthenticationField<Values extends FieldValues, Name extends FieldPath<Values>>(
  props: Props<Values, Name>,
) {
  return (
    <div>
      <YesNoField
        control={props.control}
        name={props.name}
        label="Enable IAM DB authentication"
        description="Lets database users log in with a 15-minute token of their AWS identity instead of a password."
        constraintText={props.note}
        disabledReason={props.unavailableReason}
        disabledValue={props.unavailableValue}
      />
      <TourSpot id="iam-switch" atEnd />
    </div>
  );
}
