import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { dbCluster } from '../clusters/dbCluster.ts';
import { membersQuery } from '../clusters/queries.ts';
import { engineVersionsQuery } from '../databaseFields/engineChoices.ts';
import { dbInstance } from '../instances/dbInstance.ts';
import { parseListSearch } from '../table/listSearch.ts';
import { page } from './page.ts';
import { subpage } from './resourceRoutes.ts';
import { root } from './root.ts';

const clusters = createRoute({
  getParentRoute: () => root,
  path: dbCluster.path,
  staticData: { crumb: dbCluster.title },
});
const clustersList = createRoute({
  getParentRoute: () => clusters,
  path: '/',
  validateSearch: parseListSearch,
  loader: () =>
    Promise.all([queryClient.ensureQueryData(dbCluster.listQuery), queryClient.ensureQueryData(dbInstance.listQuery)]),
  component: page(() => import('../clusters/ClustersPage.tsx'), 'ClustersPage'),
});
const clusterCreate = createRoute({
  getParentRoute: () => clusters,
  path: 'create',
  validateSearch: ({ engine, like }: Record<string, unknown>) => ({
    ...(engine ? { engine: String(engine) } : {}),
    ...(like ? { like: String(like) } : {}),
  }),
  loaderDeps: ({ search }: { search: { like?: string } }) => ({ like: search.like }),
  staticData: { crumb: 'Create cluster' },
  loader: ({ deps: { like } }) =>
    Promise.all([
      queryClient.ensureQueryData(engineVersionsQuery()),
      ...(like === undefined
        ? []
        : [queryClient.ensureQueryData(dbCluster.query(like)), queryClient.ensureQueryData(membersQuery(like))]),
    ]),
  component: page(() => import('../clusters/create/CreateClusterPage.tsx'), 'CreateClusterPage'),
});
const cluster = createRoute({
  getParentRoute: () => clusters,
  path: '$DBClusterIdentifier',
  staticData: { crumb: (params) => params.DBClusterIdentifier },
  loader: ({ params: { DBClusterIdentifier } }) =>
    Promise.all([
      queryClient.ensureQueryData(dbCluster.query(DBClusterIdentifier)),
      queryClient.ensureQueryData(membersQuery(DBClusterIdentifier)),
    ]),
});
const clusterDetails = createRoute({
  getParentRoute: () => cluster,
  id: 'details',
  component: page(() => import('../clusters/ClusterPage.tsx'), 'ClusterPage'),
});
const clusterConnectivity = subpage(clusterDetails, '/', {
  component: page(() => import('../clusters/details/ClusterConnectivity.tsx'), 'ClusterConnectivity'),
});
const clusterConnect = subpage(clusterDetails, 'connect', {
  component: page(() => import('../clusters/details/ClusterConnect.tsx'), 'ClusterConnect'),
});
const clusterMembers = subpage(clusterDetails, 'members', {
  component: page(() => import('../clusters/details/ClusterMembersTab.tsx'), 'ClusterMembersTab'),
});
const clusterConfiguration = subpage(clusterDetails, 'configuration', {
  component: page(() => import('../clusters/details/ClusterConfiguration.tsx'), 'ClusterConfiguration'),
});
const clusterMaintenance = subpage(clusterDetails, 'maintenance', {
  component: page(() => import('../clusters/details/ClusterMaintenance.tsx'), 'ClusterMaintenance'),
});
const clusterEvents = subpage(clusterDetails, 'events', {
  component: page(() => import('../clusters/details/ClusterEvents.tsx'), 'ClusterEvents'),
});
const clusterSnapshotsTab = subpage(clusterDetails, 'snapshots', {
  component: page(() => import('../clusters/details/ClusterSnapshots.tsx'), 'ClusterSnapshots'),
});
const clusterTags = subpage(clusterDetails, 'tags', {
  component: page(() => import('../clusters/details/ClusterTags.tsx'), 'ClusterTags'),
});
const clusterAddInstance = subpage(cluster, 'add-instance', {
  crumb: 'Add instance',
  component: page(() => import('../clusters/AddInstanceForm.tsx'), 'AddInstancePage'),
});
const clusterModify = subpage(cluster, 'modify', {
  crumb: 'Modify',
  component: page(() => import('../clusters/ModifyClusterForm.tsx'), 'ModifyClusterPage'),
});
const clusterRestore = subpage(cluster, 'restore', {
  crumb: 'Restore to point in time',
  loader: () => queryClient.ensureQueryData(dbInstance.listQuery),
  component: page(() => import('../clusters/RestoreClusterToPointInTimePage.tsx'), 'RestoreClusterToPointInTimePage'),
});
const clusterClone = subpage(cluster, 'clone', {
  crumb: 'Create clone',
  loader: () => queryClient.ensureQueryData(dbInstance.listQuery),
  component: page(() => import('../clusters/CloneClusterPage.tsx'), 'CloneClusterPage'),
});

/** Aurora and Multi-AZ DB clusters: `/clusters`. */
export const clusterRoutes = clusters.addChildren([
  clustersList,
  clusterCreate,
  cluster.addChildren([
    clusterDetails.addChildren([
      clusterConnectivity,
      clusterConnect,
      clusterMembers,
      clusterConfiguration,
      clusterMaintenance,
      clusterEvents,
      clusterSnapshotsTab,
      clusterTags,
    ]),
    clusterAddInstance,
    clusterModify,
    clusterRestore,
    clusterClone,
  ]),
]);
