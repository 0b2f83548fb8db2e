import type { PropertyFilterOperatorFormProps } from '@cloudscape-design/collection-hooks';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';

/** The day that a column of times is compared with, on the user's calendar. */
export function DayField({ value, onChange }: PropertyFilterOperatorFormProps<string>) {
  return (
    <FormField label="Day" description="As the dates in the list, in your time zone.">
      <DatePicker
        value={value ?? ''}
        placeholder="YYYY/MM/DD"
        openCalendarAriaLabel={(chosen) => `Choose a day${chosen ? `, ${chosen} is chosen` : ''}`}
        onChange={({ detail }) => onChange(detail.value || null)}
      />
    </FormField>
  );
}
