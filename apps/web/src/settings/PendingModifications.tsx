import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { nextMaintenanceWindow } from '@rds-console/contract/windows';
import { rdsNow } from '../rdsNow.ts';
import { localTime, utcTime } from './times.ts';
import { settingText, words } from './words.ts';

/** PendingModifiedValues has RDS's names for reading; the words are those of the parameter that changes the setting. */
const parameterOf: Record<string, string> = {
  DBClusterIdentifier: 'NewDBClusterIdentifier',
  DBInstanceIdentifier: 'NewDBInstanceIdentifier',
  IAMDatabaseAuthenticationEnabled: 'EnableIAMDatabaseAuthentication',
  Port: 'DBPortNumber',
};

/** The changes that wait for the maintenance window, under the names of the parameters that asked for them. */
export function pendingValues(pending: object | undefined) {
  return Object.entries(pending ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]: [string, unknown]) => ({ name: parameterOf[name] ?? name, value }));
}

/** The same by the console's names: `IAM DB authentication: Yes`. */
export function pendingTexts(pending: object | undefined) {
  return pendingValues(pending).map(({ name, value }) => `${words[name] ?? name}: ${settingText(name, value)}`);
}

interface Props {
  pending: object | undefined;
  maintenanceWindow: string | undefined;
  /** Where they can be applied now, or withdrawn. */
  reviewHref: string;
}

/** Says on a details page what is going to change, and when. */
export function PendingModifications({ pending, maintenanceWindow, reviewHref }: Props) {
  const texts = pendingTexts(pending);
  if (texts.length === 0) return null;
  const window = maintenanceWindow ? nextMaintenanceWindow(maintenanceWindow, rdsNow()) : undefined;
  return (
    <Alert type="info" header="Pending modifications" action={<Button href={reviewHref}>Review</Button>}>
      {texts.join(', ')}.{' '}
      {window && `Applied in the maintenance window that begins ${localTime(window.start)} (${utcTime(window.start)}).`}
    </Alert>
  );
}
