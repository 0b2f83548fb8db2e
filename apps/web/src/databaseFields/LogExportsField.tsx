import Box from '@cloudscape-design/components/box';
import { ChecksField } from '../form/ChecksField.tsx';
import { type ParameterForm, partOf } from '../form/formWith.ts';

interface Props {
  form: ParameterForm<'EnableCloudwatchLogsExports'>;
  /** The log types of the engine version, as RDS lists them. */
  logTypes: readonly string[] | undefined;
}

/** The console's words for log types. */
const logTypeNames: Record<string, string> = {
  agent: 'Agent log',
  alert: 'Alert log',
  audit: 'Audit log',
  diag: 'Diagnostic log',
  error: 'Error log',
  general: 'General log',
  'iam-db-auth-error': 'IAM DB authentication error log',
  instance: 'Instance log',
  listener: 'Listener log',
  oemagent: 'Management agent log',
  postgresql: 'PostgreSQL log',
  slowquery: 'Slow query log',
  trace: 'Trace log',
  upgrade: 'Upgrade log',
};

/** Which of the engine's logs are sent to CloudWatch Logs. */
export function LogExportsField({ form, logTypes }: Props) {
  if (logTypes?.length === 0) return <Box>This engine version has no logs to export.</Box>;
  return (
    <ChecksField
      control={partOf(form).control}
      name="EnableCloudwatchLogsExports"
      description="Logs that RDS also sends to Amazon CloudWatch Logs."
      choices={(logTypes ?? []).toSorted().map((value) => ({ value, label: logTypeNames[value] ?? value }))}
    />
  );
}
