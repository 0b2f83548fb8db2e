import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { pendingChanges } from '@rds-console/contract/modifyInput';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { nextMaintenanceWindow } from '@rds-console/contract/windows';
import { rdsNow } from '../rdsNow.ts';
import { localTime, utcTime } from './times.ts';
import { settingText, words } from './words.ts';

/** The changes that wait for the maintenance window, by the console's names: `IAM DB authentication: Yes`. */
export function pendingTexts(database: DBInstance | DBCluster, except: readonly string[] = []) {
  return pendingChanges(database)
    .filter(({ name }) => !except.includes(name))
    .map(({ name, value }) => `${words[name] ?? name}: ${settingText(name, value)}`);
}

interface Props {
  database: DBInstance | DBCluster;
  /** Where they can be applied now, or withdrawn. */
  reviewHref: string;
}

/** Says on a details page what is going to change, and when. */
export function PendingModifications({ database, reviewHref }: Props) {
  const texts = pendingTexts(database);
  if (texts.length === 0) return null;
  const { PreferredMaintenanceWindow } = database;
  const window = PreferredMaintenanceWindow ? nextMaintenanceWindow(PreferredMaintenanceWindow, rdsNow()) : undefined;
  return (
    <Alert type="info" header="Pending modifications" action={<Button href={reviewHref}>Review</Button>}>
      {texts.join(', ')}.{' '}
      {window && `Applied in the maintenance window that begins ${localTime(window.start)} (${utcTime(window.start)}).`}
    </Alert>
  );
}
