import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { labelOf } from '@rds-console/contract/parameters/labels';
import {
  formatBackupWindow,
  formatMaintenanceWindow,
  parseBackupWindow,
  parseMaintenanceWindow,
  type Stretch,
} from '@rds-console/contract/windows';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from '../form/Field.tsx';

const dayMinutes = 24 * 60;
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayChoices = days.map((label, index) => ({ label, value: String(index * dayMinutes) }));
const durationChoices = [30, 60, 90, 120, 180, 240, 360].map((minutes) => ({
  value: String(minutes),
  label: minutes === 60 ? '1 hour' : minutes < 60 ? `${minutes} minutes` : `${minutes / 60} hours`,
}));

const kinds = {
  maintenance: {
    parse: parseMaintenanceWindow,
    format: formatMaintenanceWindow,
    first: { startMinute: 300, minutes: 30 },
  },
  backup: { parse: parseBackupWindow, format: formatBackupWindow, first: { startMinute: 180, minutes: 30 } },
};

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  kind: keyof typeof kinds;
  /** An existing database always has a window, so only a new one can leave the choice to RDS. */
  mayHaveNoPreference?: boolean;
}

/** A daily backup window or a weekly maintenance window, in UTC as RDS has it. */
export function WindowField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { name, label = labelOf(name), kind, mayHaveNoPreference = false } = props;
  const { parse, format, first } = kinds[kind];

  return (
    <Field {...props} stretch>
      {(field) => {
        const stretch = parse(field.value ?? '');
        const change = (part: Partial<Stretch>) => field.onChange(format({ ...(stretch ?? first), ...part }));
        return (
          <SpaceBetween size="xs">
            {mayHaveNoPreference && (
              <RadioGroup
                ref={field.ref}
                ariaLabel={label}
                value={stretch ? 'select' : 'none'}
                onChange={({ detail }) => (detail.value === 'none' ? field.onChange('') : change({}))}
                items={[
                  { value: 'none', label: 'No preference' },
                  { value: 'select', label: 'Select window' },
                ]}
              />
            )}
            {stretch && <Parts kind={kind} label={label} stretch={stretch} onChange={change} />}
          </SpaceBetween>
        );
      }}
    </Field>
  );
}

interface PartsProps {
  kind: keyof typeof kinds;
  label: string;
  stretch: Stretch;
  onChange: (part: Partial<Stretch>) => void;
}

function Parts({ kind, label, stretch, onChange }: PartsProps) {
  const inDay = stretch.startMinute % dayMinutes;
  const dayStart = stretch.startMinute - inDay;
  const starts = withPresent(
    Array.from({ length: 48 }, (_, index) => index * 30),
    inDay,
  );
  const timeChoices = starts.map((minute) => ({ value: String(minute), label: toTime(minute) }));
  const durations = durationChoices.some(({ value }) => value === String(stretch.minutes))
    ? durationChoices
    : [...durationChoices, { value: String(stretch.minutes), label: `${stretch.minutes} minutes` }];

  return (
    <ColumnLayout columns={kind === 'maintenance' ? 3 : 2}>
      {kind === 'maintenance' && (
        <FormField label="Start day">
          <Select
            ariaLabel={`${label}: start day`}
            options={dayChoices}
            selectedOption={dayChoices.find(({ value }) => value === String(dayStart)) ?? null}
            onChange={({ detail }) => onChange({ startMinute: Number(detail.selectedOption.value) + inDay })}
          />
        </FormField>
      )}
      <FormField label="Start time (UTC)">
        <Select
          ariaLabel={`${label}: start time`}
          options={timeChoices}
          selectedOption={timeChoices.find(({ value }) => value === String(inDay)) ?? null}
          onChange={({ detail }) => onChange({ startMinute: dayStart + Number(detail.selectedOption.value) })}
        />
      </FormField>
      <FormField label="Duration">
        <Select
          ariaLabel={`${label}: duration`}
          options={durations}
          selectedOption={durations.find(({ value }) => value === String(stretch.minutes)) ?? null}
          onChange={({ detail }) => onChange({ minutes: Number(detail.selectedOption.value) })}
        />
      </FormField>
    </ColumnLayout>
  );
}

function withPresent(minutes: number[], present: number) {
  return minutes.includes(present) ? minutes : [...minutes, present].sort((a, b) => a - b);
}

function toTime(minute: number) {
  return `${String(Math.trunc(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
