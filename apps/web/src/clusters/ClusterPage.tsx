import { clusterIamAuthentication } from '@rds-console/contract/iamAuthentication';
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
import { ClusterActions } from './ClusterActions.tsx';
import { ClusterCreation } from './details/ClusterCreation.tsx';
import { NoWriterAlert } from './NoWriterAlert.tsx';
import { clusterQuery, membersQuery } from './queries.ts';

const tabs = [
  { id: 'connectivity', label: 'Connectivity & security' },
  { id: 'connect', label: 'Connect' },
  { id: 'members', label: 'Members' },
  { id: 'configuration', label: 'Configuration' },
  { id: 'maintenance', label: 'Maintenance & backups' },
  { id: 'events', label: 'Events' },
  { id: 'snapshots', label: 'Snapshots' },
  { id: 'tags', label: 'Tags' },
];

/** The details of one DB cluster: what is known of it at a glance, and a tab for each kind of the rest. */
export function ClusterPage() {
  const { DBClusterIdentifier = '' } = useParams({ strict: false });
  const { data: cluster, error, isFetching, refetch } = useSuspenseQuery(clusterQuery(DBClusterIdentifier));
  throwIfGone(error);
  const { data: members } = useSuspenseQuery(membersQuery(DBClusterIdentifier));
  const path = `/clusters/${DBClusterIdentifier}`;

  return (
    <DetailsPage
      title={cluster.DBClusterIdentifier}
      actions={<ClusterActions cluster={cluster} />}
      again={{ kind: 'DBCluster', of: cluster, members }}
      isFetching={isFetching}
      onRefresh={() => void refetch()}
      notices={[
        <ClusterCreation key="creation" cluster={cluster} />,
        <NoWriterAlert key="writer" cluster={cluster} />,
        <CourseSection
          key="course"
          resourceId={cluster.DbClusterResourceId}
          status={cluster.Status}
          maintenanceWindow={cluster.PreferredMaintenanceWindow}
        />,
        <PendingModifications key="pending" database={cluster} reviewHref={`${path}/maintenance`} />,
      ]}
      summary={[
        { label: 'Status', value: <Status status={cluster.Status} /> },
        {
          label: 'IAM DB authentication',
          value: (
            <ExplainedIamAuthentication
              state={clusterIamAuthentication(cluster)}
              Engine={cluster.Engine}
              EngineVersion={cluster.EngineVersion}
              classes={members.map((it) => it.DBInstanceClass)}
            />
          ),
        },
        { label: 'Engine', value: `${engineName(cluster.Engine)} ${cluster.EngineVersion ?? ''}` },
        { label: 'Instances', value: String(cluster.DBClusterMembers?.length ?? 0) },
      ]}
    >
      <PageTabs label={`Details of ${DBClusterIdentifier}`} path={path} tabs={tabs} />
    </DetailsPage>
  );
}
