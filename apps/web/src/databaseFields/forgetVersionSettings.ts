import { initialValues, parametersWith, type Table } from '@rds-console/contract/parameters/views';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { enter, fieldsOf } from '../fieldsOf.ts';

/** Sets what belongs to one engine version back to its default. */
export function forgetVersionSettings<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  table: Table<string, never>,
) {
  const names = parametersWith(table, ({ ofVersion }) => ofVersion === true);
  const initial = initialValues<Record<string, unknown>>(table, names);
  for (const name of fieldsOf(form, names)) enter(form, name, initial[name], { shouldDirty: false });
}
