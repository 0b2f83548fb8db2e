import ColumnLayout from '@cloudscape-design/components/column-layout';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TimeInput from '@cloudscape-design/components/time-input';
import { useState } from 'react';
import {
  type Control,
  type ControllerRenderProps,
  type FieldPath,
  type FieldValues,
  useController,
} from 'react-hook-form';
import {
  boundsText,
  type ClockTime,
  fromClock,
  type RestorableTimes,
  toClock,
  utcOffset,
} from '../databases/restorableTimes.ts';
import { Field } from '../form/Field.tsx';
import { localTime, utcTime } from '../text/times.ts';

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> {
  control: Control<Values>;
  /** `RestoreTime` of an instance, `RestoreToTime` of a cluster. */
  name: Name;
  /** `UseLatestRestorableTime`. */
  latestName: FieldPath<Values>;
  times: RestorableTimes;
}

/** The latest restorable time, or a time of one's own; RDS takes exactly one of the two parameters. */
export function RestoreTimeField<Values extends FieldValues, Name extends FieldPath<Values>>(
  props: Props<Values, Name>,
) {
  const { control, name, latestName, times } = props;
  const { field: useLatest } = useController({ control, name: latestName });
  const { field: custom } = useController({ control, name });
  const { earliest, latest } = times;

  return (
    <SpaceBetween size="l">
      <FormField label="Restore to">
        <RadioGroup
          ref={useLatest.ref}
          value={useLatest.value ? 'latest' : 'custom'}
          onChange={({ detail }) => {
            useLatest.onChange(detail.value === 'latest');
            custom.onChange(detail.value === 'latest' ? undefined : (latest?.toISOString() ?? ''));
          }}
          items={[
            {
              value: 'latest',
              label: 'Latest restorable time',
              description: latest ? `${localTime(latest)} (${utcTime(latest)})` : 'No backup yet.',
            },
            { value: 'custom', label: 'Custom date and time' },
          ]}
        />
      </FormField>
      {!useLatest.value && (
        <Field
          control={control}
          name={name}
          label="Point in time"
          description={`In your local time, ${utcOffset(new Date(custom.value || Date.now()))}.${custom.value ? ` In UTC: ${custom.value.slice(0, 19).replace('T', ' ')}.` : ''}`}
          constraintText={earliest && latest && `Possible ${boundsText({ earliest, latest })}.`}
          stretch
        >
          {(field, invalid) => <ClockInput field={field} invalid={invalid} times={times} />}
        </Field>
      )}
    </SpaceBetween>
  );
}

interface ClockInputProps<Values extends FieldValues, Name extends FieldPath<Values>> {
  field: ControllerRenderProps<Values, Name>;
  invalid: boolean;
  times: RestorableTimes;
}

/** Keeps both parts as typed; the field has a time while they are complete, and otherwise an empty text, which is refused. */
function ClockInput<Values extends FieldValues, Name extends FieldPath<Values>>(props: ClockInputProps<Values, Name>) {
  const { field, invalid, times } = props;
  const [clock, setClock] = useState(() => (field.value ? toClock(new Date(field.value)) : { date: '', time: '' }));

  function change(part: Partial<ClockTime>) {
    const changed = { ...clock, ...part };
    setClock(changed);
    field.onChange(fromClock(changed) ?? '');
  }

  return (
    <ColumnLayout columns={2}>
      <FormField label="Date" constraintText="YYYY-MM-DD">
        <DatePicker
          ref={field.ref}
          value={clock.date}
          format="iso"
          inputFormat="iso"
          placeholder="YYYY-MM-DD"
          onChange={({ detail }) => change({ date: detail.value })}
          onBlur={field.onBlur}
          isDateEnabled={(day) => isWithin(day, times)}
          invalid={invalid}
        />
      </FormField>
      <FormField label="Time" constraintText="24-hour format, hh:mm:ss">
        <TimeInput
          value={clock.time}
          format="hh:mm:ss"
          placeholder="hh:mm:ss"
          autoComplete={false}
          onChange={({ detail }) => change({ time: detail.value })}
          onBlur={field.onBlur}
          invalid={invalid}
        />
      </FormField>
    </ColumnLayout>
  );
}

/** Whether any moment of a day, given by its midnight on the user's clock, can be restored. */
function isWithin(day: Date, { earliest, latest }: RestorableTimes) {
  const { date } = toClock(day);
  return !earliest || !latest || (date >= toClock(earliest).date && date <= toClock(latest).date);
}
