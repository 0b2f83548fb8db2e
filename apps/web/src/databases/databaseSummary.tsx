import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import type { IamAuthenticationState } from '@rds-console/contract/iamAuthentication';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { nextMaintenanceWindow } from '@rds-console/contract/windows';
import { ProgressSection } from '../changeProgress/ProgressSection.tsx';
import { ExplainedIamAuthentication } from '../iam/ExplainedIamAuthentication.tsx';
import { Status } from '../page/Status.tsx';
import { rdsNow } from '../rdsNow.ts';
import { engineName } from '../text/engineName.ts';
import { localTime, utcTime } from '../text/times.ts';
import { pendingTexts } from './pendingTexts.ts';

interface Summary {
  database: DBInstance | DBCluster;
  status: string | undefined;
  iam: IamAuthenticationState;
  /** Of the instance, or of a cluster's members. */
  classes: readonly (string | undefined)[];
  /** What only instances or only clusters have. */
  last: KeyValuePairsProps.Item;
}

/** What a person looks for first on the details page of a database. */
export function databaseSummary({ database, status, iam, classes, last }: Summary): KeyValuePairsProps.Item[] {
  const { Engine, EngineVersion } = database;
  return [
    { label: 'Status', value: <Status status={status} /> },
    {
      label: 'IAM DB authentication',
      value: <ExplainedIamAuthentication state={iam} Engine={Engine} EngineVersion={EngineVersion} classes={classes} />,
    },
    { label: 'Engine', value: `${engineName(Engine)} ${EngineVersion}` },
    last,
  ];
}

interface Notices {
  database: DBInstance | DBCluster;
  status: string | undefined;
  resourceId: string | undefined;
  /** The address of the details page. */
  path: string;
}

/** The changes of a database that are under way, and those that wait. */
export function databaseNotices({ database, status, resourceId, path }: Notices) {
  return [
    <ProgressSection
      key="course"
      resourceId={resourceId}
      status={status}
      maintenanceWindow={database.PreferredMaintenanceWindow}
    />,
    <PendingModifications key="pending" database={database} reviewHref={`${path}/maintenance`} />,
  ];
}

interface Props {
  database: DBInstance | DBCluster;
  /** Where they can be applied now, or withdrawn. */
  reviewHref: string;
}

/** Says on a details page what is going to change, and when. */
function PendingModifications({ database, reviewHref }: Props) {
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
