import { clusterIamAuthentication } from '@rds-console/contract/iamAuthentication';
import { useSuspenseQuery } from '@tanstack/react-query';
import { databaseNotices, databaseSummary } from '../databases/databaseSummary.tsx';
import { PageTabs } from '../page/PageTabs.tsx';
import { ResourceDetails } from '../resource/ResourceDetails.tsx';
import { useResource } from '../resource/resourcePages.tsx';
import type { ResourceDetailsView } from '../resource/resourceView.ts';
import { clusterMenu } from './clusterMenu.tsx';
import type { ClusterOrMember } from './clusterRows.ts';
import { dbCluster } from './dbCluster.ts';
import { ClusterCreation } from './details/ClusterCreation.tsx';
import { NoWriterAlert } from './NoWriterAlert.tsx';
import { membersQuery } from './queries.ts';

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

const view: ResourceDetailsView<ClusterOrMember & { kind: 'cluster' }> = {
  ...clusterMenu,
  details: {
    recreate: ({ cluster, members }) => ({
      requests: (create) => create.recreateCluster(cluster, members),
      imports: [
        ['DBCluster', dbCluster.idOf(cluster)],
        // The instances of a Multi-AZ DB cluster are a part of it.
        ...(cluster.DBClusterInstanceClass
          ? []
          : members.map((member) => ['ClusterInstance', member.DBInstanceIdentifier] as const)),
      ],
    }),
    notices: ({ cluster }) => [
      <ClusterCreation key="creation" cluster={cluster} />,
      <NoWriterAlert key="writer" cluster={cluster} />,
      ...databaseNotices({
        database: cluster,
        status: cluster.Status,
        resourceId: cluster.DbClusterResourceId,
        path: dbCluster.pathOf(cluster),
      }),
    ],
    summary: ({ cluster, members }) =>
      databaseSummary({
        database: cluster,
        status: cluster.Status,
        iam: clusterIamAuthentication(cluster),
        classes: members.map((it) => it.DBInstanceClass),
        last: { label: 'Instances', value: String(cluster.DBClusterMembers.length) },
      }),
    sections: ({ cluster }) => (
      <PageTabs label={`Details of ${dbCluster.nameOf(cluster)}`} path={dbCluster.pathOf(cluster)} tabs={tabs} />
    ),
  },
};

/** The details of one DB cluster: what is known of it at a glance, and a tab for each part of the rest. */
export function ClusterPage() {
  const { data: cluster, ...query } = useResource(dbCluster);
  const { data: members } = useSuspenseQuery(membersQuery(dbCluster.nameOf(cluster)));
  return <ResourceDetails view={view} item={{ kind: 'cluster', cluster, members }} {...query} />;
}
