import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { SelectField } from '../form/SelectField.tsx';

interface BacktrackValues {
  BacktrackWindow?: number | undefined;
}

/** Hours, as the window to which an Aurora MySQL cluster can be turned back. */
const choices = [0, 1, 2, 4, 8, 12, 24, 48, 72].map((hours) => ({
  value: String(hours * 3600),
  label: hours === 0 ? 'Off' : hours === 1 ? '1 hour' : `${hours} hours`,
}));

/** Whether, and how far, a new Aurora MySQL cluster can be turned back. */
export function BacktrackField<Values extends BacktrackValues & FieldValues>({
  form,
}: {
  form: UseFormReturn<Values>;
}) {
  // A form with more fields than this is one of this: only the name below is touched.
  const { control } = form as unknown as UseFormReturn<BacktrackValues>;
  return (
    <SelectField
      control={control}
      name="BacktrackWindow"
      description="How far back the cluster can be turned without a restore. Can be turned on at creation only."
      choices={choices}
      parse={Number}
    />
  );
}
