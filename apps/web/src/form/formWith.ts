import type { ClusterValues, InstanceValues } from '@rds-console/contract/parameters/values';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** A form that has at least the fields `Name` of `Values`, and any others of `Values` with the same types. */
export interface FormWith<Values extends FieldValues, Name extends keyof Values = keyof Values> {
  getValues: () => Values;
  resetField: (name: Name) => void;
}

/** The parameters of DB instances and DB clusters. */
export type DatabaseValues = InstanceValues & ClusterValues;

/** A form that has at least the parameters `Name`, under RDS's names, and may have the `Optional` ones. */
export type ParameterForm<Name extends keyof DatabaseValues, Optional extends keyof DatabaseValues = never> = FormWith<
  Pick<DatabaseValues, Name | Optional>,
  Name
>;

/** The form, with the fields of `Values` only: what a section that is part of several forms works with. */
export function partOf<Values extends FieldValues>(form: Pick<FormWith<Values>, 'getValues'>) {
  // react-hook-form's own type also fits no form with more fields. Every FormWith is a form of react-hook-form.
  return form as UseFormReturn<Values>;
}
