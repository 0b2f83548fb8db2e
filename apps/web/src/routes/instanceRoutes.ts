import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { engineVersionsQuery } from '../databaseFields/engineChoices.ts';
import { dbInstance } from '../instances/dbInstance.ts';
import { parseListSearch } from '../table/listSearch.ts';
import { page } from './page.ts';
import { subpage } from './resourceRoutes.ts';
import { root } from './root.ts';

const instances = createRoute({
  getParentRoute: () => root,
  path: dbInstance.path,
  staticData: { crumb: dbInstance.title },
});
const instancesList = createRoute({
  getParentRoute: () => instances,
  path: '/',
  validateSearch: parseListSearch,
  loader: () => queryClient.ensureQueryData(dbInstance.listQuery),
  component: page(() => import('../instances/InstancesPage.tsx'), 'InstancesPage'),
});
const instanceCreate = createRoute({
  getParentRoute: () => instances,
  path: 'create',
  validateSearch: ({ like }: Record<string, unknown>) => (like ? { like: String(like) } : {}),
  loaderDeps: ({ search }) => search,
  staticData: { crumb: 'Create database' },
  loader: ({ deps: { like } }) =>
    Promise.all([
      queryClient.ensureQueryData(engineVersionsQuery()),
      like === undefined ? undefined : queryClient.ensureQueryData(dbInstance.query(like)),
    ]),
  component: page(() => import('../instances/create/CreateInstancePage.tsx'), 'CreateInstancePage'),
});
const instance = createRoute({
  getParentRoute: () => instances,
  path: '$DBInstanceIdentifier',
  staticData: { crumb: (params) => params.DBInstanceIdentifier },
  loader: ({ params }) => queryClient.ensureQueryData(dbInstance.query(params.DBInstanceIdentifier)),
});
const instanceDetails = createRoute({
  getParentRoute: () => instance,
  id: 'details',
  component: page(() => import('../instances/InstancePage.tsx'), 'InstancePage'),
});
const instanceConnectivity = subpage(instanceDetails, '/', {
  component: page(() => import('../instances/details/InstanceConnectivity.tsx'), 'InstanceConnectivity'),
});
const instanceConnect = subpage(instanceDetails, 'connect', {
  component: page(() => import('../instances/details/InstanceConnect.tsx'), 'InstanceConnect'),
});
const instanceConfiguration = subpage(instanceDetails, 'configuration', {
  component: page(() => import('../instances/details/InstanceConfiguration.tsx'), 'InstanceConfiguration'),
});
const instanceMaintenance = subpage(instanceDetails, 'maintenance', {
  component: page(() => import('../instances/details/InstanceMaintenance.tsx'), 'InstanceMaintenance'),
});
const instanceLogs = subpage(instanceDetails, 'logs', {
  component: page(() => import('../instances/details/InstanceLogs.tsx'), 'InstanceLogs'),
});
const instanceSnapshots = subpage(instanceDetails, 'snapshots', {
  component: page(() => import('../instances/details/InstanceSnapshots.tsx'), 'InstanceSnapshots'),
});
const instanceTags = subpage(instanceDetails, 'tags', {
  component: page(() => import('../instances/details/InstanceTags.tsx'), 'InstanceTags'),
});
const instanceLogFile = createRoute({
  getParentRoute: () => instance,
  path: 'log-file',
  // In the search, since it has slashes and looks like the name of a file of the console's own.
  validateSearch: ({ name }: Record<string, unknown>) => ({ name: String(name ?? '') }),
  staticData: { crumb: 'Log file' },
  component: page(() => import('../instances/details/LogFilePage.tsx'), 'LogFilePage'),
});
const instanceModify = subpage(instance, 'modify', {
  crumb: 'Modify',
  component: page(() => import('../instances/ModifyInstanceForm.tsx'), 'ModifyInstancePage'),
});
const instanceRestore = subpage(instance, 'restore', {
  crumb: 'Restore to point in time',
  component: page(
    () => import('../instances/RestoreInstanceToPointInTimePage.tsx'),
    'RestoreInstanceToPointInTimePage',
  ),
});
const instanceReadReplica = subpage(instance, 'read-replica', {
  crumb: 'Create read replica',
  component: page(() => import('../instances/actions/CreateReadReplicaPage.tsx'), 'CreateReadReplicaPage'),
});
const instancePromote = subpage(instance, 'promote', {
  crumb: 'Promote read replica',
  component: page(() => import('../instances/actions/PromoteReplicaForm.tsx'), 'PromoteReplicaPage'),
});

/** Instances and what belongs to one: `/instances`. */
export const instanceRoutes = instances.addChildren([
  instancesList,
  instanceCreate,
  instance.addChildren([
    instanceDetails.addChildren([
      instanceConnectivity,
      instanceConnect,
      instanceConfiguration,
      instanceMaintenance,
      instanceLogs,
      instanceSnapshots,
      instanceTags,
    ]),
    instanceLogFile,
    instanceModify,
    instanceRestore,
    instanceReadReplica,
    instancePromote,
  ]),
]);
