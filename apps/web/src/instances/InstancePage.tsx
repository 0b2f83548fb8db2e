import { instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBInstance } from '@rds-console/contract/rows';
import { databaseNotices, databaseSummary } from '../databases/databaseSummary.tsx';
import { PageTabs } from '../page/PageTabs.tsx';
import { ResourceDetails } from '../resource/ResourceDetails.tsx';
import { useResource } from '../resource/resourcePages.tsx';
import type { ResourceDetailsView } from '../resource/resourceView.ts';
import { dbInstance } from './dbInstance.ts';
import { InstanceCreation } from './details/InstanceCreation.tsx';
import { instanceMenu } from './instanceMenu.tsx';

const tabs = [
  { id: 'connectivity', label: 'Connectivity & security' },
  { id: 'connect', label: 'Connect' },
  { id: 'configuration', label: 'Configuration' },
  { id: 'maintenance', label: 'Maintenance & backups' },
  { id: 'logs', label: 'Logs & events' },
  { id: 'snapshots', label: 'Snapshots' },
  { id: 'tags', label: 'Tags' },
];

const view: ResourceDetailsView<{ instance: DBInstance }> = {
  ...instanceMenu,
  details: {
    tourSpots: ['instance-actions', 'instance-status'],
    recreate: ({ instance }) => ({
      requests: (create) => create.recreateInstance(instance),
      imports: [[instance.DBClusterIdentifier ? 'ClusterInstance' : 'DBInstance', dbInstance.idOf(instance)]],
    }),
    notices: ({ instance }) => [
      <InstanceCreation key="creation" instance={instance} />,
      ...databaseNotices({
        database: instance,
        status: instance.DBInstanceStatus,
        resourceId: instance.DbiResourceId,
        path: dbInstance.pathOf(instance),
      }),
    ],
    summary: ({ instance }) =>
      databaseSummary({
        database: instance,
        status: instance.DBInstanceStatus,
        iam: instanceIamAuthentication(instance),
        classes: [instance.DBInstanceClass],
        last: { label: 'Class', value: instance.DBInstanceClass || '-' },
      }),
    sections: ({ instance }) => (
      <PageTabs label={`Details of ${dbInstance.nameOf(instance)}`} path={dbInstance.pathOf(instance)} tabs={tabs} />
    ),
  },
};

/** The details of one DB instance: what is known of it at a glance, and a tab for each part of the rest. */
export function InstancePage() {
  const { data: instance, ...query } = useResource(dbInstance);
  return <ResourceDetails view={view} item={{ instance }} {...query} />;
}
