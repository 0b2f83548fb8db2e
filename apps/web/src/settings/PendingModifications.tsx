import Alert from '@cloudscape-design/components/alert';
import { nextMaintenanceWindow } from '@rds-console/contract/windows';
import { localTime, utcTime } from './times.ts';
import { settingText, words } from './words.ts';

/** PendingModifiedValues has RDS's names for reading; the words are those of the parameter that changes the setting. */
const parameterOf: Record<string, string> = {
  DBClusterIdentifier: 'NewDBClusterIdentifier',
  DBInstanceIdentifier: 'NewDBInstanceIdentifier',
  IAMDatabaseAuthenticationEnabled: 'EnableIAMDatabaseAuthentication',
};

/** The changes that wait for the maintenance window, by the console's names: `IAM DB authentication: Yes`. */
export function pendingTexts(pending: object | undefined) {
  return Object.entries(pending ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const parameter = parameterOf[name] ?? name;
      return `${words[parameter] ?? parameter}: ${settingText(parameter, value)}`;
    });
}

interface Props {
  pending: object | undefined;
  maintenanceWindow: string | undefined;
}

/** Says on a details page what is going to change, and when. */
export function PendingModifications({ pending, maintenanceWindow }: Props) {
  const texts = pendingTexts(pending);
  if (texts.length === 0) return null;
  const window = maintenanceWindow ? nextMaintenanceWindow(maintenanceWindow, new Date()) : undefined;
  return (
    <Alert type="info" header="Pending modifications">
      {texts.join(', ')}.{' '}
      {window && `Applied in the maintenance window that begins ${localTime(window.start)} (${utcTime(window.start)}).`}
    </Alert>
  );
}
