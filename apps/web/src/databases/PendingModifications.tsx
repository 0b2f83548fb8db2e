import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { nextMaintenanceWindow } from '@rds-console/contract/windows';
import { rdsNow } from '../rdsNow.ts';
import { localTime, utcTime } from '../text/times.ts';
import { pendingTexts } from './pendingTexts.ts';

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
