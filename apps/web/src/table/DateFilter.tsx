import type { PropertyFilterOperatorFormProps } from '@cloudscape-design/collection-hooks';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** A day of the filter in words. */
export function dayText(value: string) {
  const date = new Date(`${value}T00:00`);
  return Number.isNaN(date.valueOf()) ? String(value) : day.format(date);
}

/** The day that a column of times is compared with, on the user's calendar. */
export function DateFilter({ value, onChange }: PropertyFilterOperatorFormProps<string>) {
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
