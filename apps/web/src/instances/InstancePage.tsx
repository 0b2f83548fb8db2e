import { instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CourseSection } from '../settings/course/CourseSection.tsx';
import { DetailsPage } from '../settings/DetailsPage.tsx';
import { ExplainedIamAuthentication } from '../settings/ExplainedIamAuthentication.tsx';
import { PageTabs } from '../settings/PageTabs.tsx';
import { PendingModifications } from '../settings/PendingModifications.tsx';
import { Status } from '../settings/Status.tsx';
import { engineName } from '../settings/words.ts';
import { throwIfGone } from '../shell/throwIfGone.ts';
import { TourSpot } from '../shell/tour/TourSpot.tsx';
import { InstanceCreation } from './details/InstanceCreation.tsx';
import { InstanceActions } from './InstanceActions.tsx';
import { instanceQuery } from './queries.ts';

const tabs = [
  { id: 'connectivity', label: 'Connectivity & security' },
  { id: 'connect', label: 'Connect' },
  { id: 'configuration', label: 'Configuration' },
  { id: 'maintenance', label: 'Maintenance & backups' },
  { id: 'logs', label: 'Logs & events' },
  { id: 'snapshots', label: 'Snapshots' },
  { id: 'tags', label: 'Tags' },
];

/** The details of one DB instance: what is known of it at a glance, and a tab for each kind of the rest. */
export function InstancePage() {
  const { DBInstanceIdentifier = '' } = useParams({ strict: false });
  const { data: instance, error, isFetching, refetch } = useSuspenseQuery(instanceQuery(DBInstanceIdentifier));
  throwIfGone(error);
  const path = `/instances/${DBInstanceIdentifier}`;

  return (
    <DetailsPage
      title={instance.DBInstanceIdentifier}
      actions={
        <div>
          <TourSpot id="instance-actions" />
          <TourSpot id="instance-status" />
          <InstanceActions instance={instance} />
        </div>
      }
      again={{ kind: 'DBInstance', of: instance }}
      isFetching={isFetching}
      onRefresh={() => void refetch()}
      notices={[
        <InstanceCreation key="creation" instance={instance} />,
        <CourseSection
          key="course"
          resourceId={instance.DbiResourceId}
          status={instance.DBInstanceStatus}
          maintenanceWindow={instance.PreferredMaintenanceWindow}
        />,
        <PendingModifications key="pending" database={instance} reviewHref={`${path}/maintenance`} />,
      ]}
      summary={[
        { label: 'Status', value: <Status status={instance.DBInstanceStatus} /> },
        {
          label: 'IAM DB authentication',
          value: (
            <ExplainedIamAuthentication
              state={instanceIamAuthentication(instance)}
              Engine={instance.Engine}
              EngineVersion={instance.EngineVersion}
              classes={[instance.DBInstanceClass]}
            />
          ),
        },
        { label: 'Engine', value: `${engineName(instance.Engine)} ${instance.EngineVersion ?? ''}` },
        { label: 'Class', value: instance.DBInstanceClass ?? '-' },
      ]}
    >
      <PageTabs label={`Details of ${DBInstanceIdentifier}`} path={path} tabs={tabs} />
    </DetailsPage>
  );
}
