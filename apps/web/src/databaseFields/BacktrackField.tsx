import { type ParameterForm, partOf } from '../form/formWith.ts';
import { SelectField } from '../form/SelectField.tsx';

/** Hours, as the window to which an Aurora MySQL cluster can be turned back. */
const choices = [0, 1, 2, 4, 8, 12, 24, 48, 72].map((hours) => ({
  value: String(hours * 3600),
  label: hours === 0 ? 'Off' : hours === 1 ? '1 hour' : `${hours} hours`,
}));

/** Whether, and how far, a new Aurora MySQL cluster can be turned back. */
export function BacktrackField({ form }: { form: ParameterForm<'BacktrackWindow'> }) {
  return (
    <SelectField
      control={partOf(form).control}
      name="BacktrackWindow"
      description="How far back the cluster can be turned without a restore. Can be turned on at creation only."
      choices={choices}
      parse={Number}
    />
  );
}
