import { type ParameterForm, partOf } from '../form/formWith.ts';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { Section } from '../page/Section.tsx';

interface Props {
  form: ParameterForm<
    | 'MonitoringInterval'
    | 'MonitoringRoleArn'
    | 'EnablePerformanceInsights'
    | 'PerformanceInsightsRetentionPeriod'
    | 'PerformanceInsightsKMSKeyId',
    'DatabaseInsightsMode'
  >;
  /** Why something cannot be had with the chosen class. */
  unavailable?: { enhanced?: string | undefined; insights?: string | undefined };
  /** The key cannot be changed any more once Performance Insights is on. */
  isKeyFixed?: boolean;
  /** Whether the mode of Database Insights is asked for: that of a member is its cluster's, that of a restored cluster is set later. */
  hasMode?: boolean;
}

const intervals = [
  { value: '0', label: 'Off' },
  ...[1, 5, 10, 15, 30, 60].map((seconds) => ({
    value: String(seconds),
    label: seconds === 1 ? 'Every second' : `Every ${seconds} seconds`,
  })),
];

/** Retention that RDS offers: 7 days, months of 31 days, two years. The advanced mode of Database Insights needs 15 months. */
const retentions = [
  { value: '7', label: '7 days' },
  ...Array.from({ length: 23 }, (_, index) => ({
    value: String((index + 1) * 31),
    label: index === 0 ? '1 month' : `${index + 1} months`,
  })),
  { value: '731', label: '2 years' },
];
const advancedRetention = 465;

/** How a database is watched: enhanced monitoring, Performance Insights and Database Insights. */
export function MonitoringSection(props: Props) {
  const { unavailable = {}, isKeyFixed = false, hasMode = true } = props;
  const { control, watch, setValue } = partOf(props.form);
  const [interval, insights, mode] = watch(['MonitoringInterval', 'EnablePerformanceInsights', 'DatabaseInsightsMode']);
  const isAdvanced = mode === 'advanced';

  return (
    <Section title="Monitoring">
      {hasMode && (
        <SelectField
          control={control}
          name="DatabaseInsightsMode"
          choices={[
            { value: 'standard', label: 'Standard' },
            {
              value: 'advanced',
              label: 'Advanced',
              description: unavailable.insights ?? 'With Performance Insights kept for 15 months',
              disabled: unavailable.insights !== undefined,
            },
          ]}
          onChosen={(chosen) => {
            if (chosen !== 'advanced') return;
            setValue('EnablePerformanceInsights', true, { shouldDirty: true });
            setValue('PerformanceInsightsRetentionPeriod', advancedRetention, { shouldDirty: true });
          }}
        />
      )}
      <YesNoField
        control={control}
        name="EnablePerformanceInsights"
        disabledReason={
          unavailable.insights ?? (isAdvanced ? 'The advanced mode of Database Insights needs it.' : undefined)
        }
      />
      {insights && !unavailable.insights && (
        <SelectField
          control={control}
          name="PerformanceInsightsRetentionPeriod"
          placeholder="7 days"
          choices={isAdvanced ? retentions.filter(({ value }) => value === String(advancedRetention)) : retentions}
          parse={Number}
        />
      )}
      {insights && !unavailable.insights && !isKeyFixed && (
        <TextField
          control={control}
          name="PerformanceInsightsKMSKeyId"
          description="Leave empty for the default key of RDS. It cannot be changed later."
        />
      )}
      <SelectField
        control={control}
        name="MonitoringInterval"
        description="Measurements of the operating system, sent to CloudWatch Logs."
        constraintText={unavailable.enhanced}
        disabled={unavailable.enhanced !== undefined}
        choices={intervals}
        parse={Number}
      />
      {interval ? (
        <TextField
          control={control}
          name="MonitoringRoleArn"
          constraintText="The ARN of an IAM role that lets RDS write to CloudWatch Logs."
        />
      ) : null}
    </Section>
  );
}
