import { createRoute } from '@tanstack/react-router';
import { api, queryClient } from '../api.ts';
import { instancesQuery } from '../instances/queries.ts';
import { clusterSnapshot, dbSnapshot, snapshotsQueries } from '../snapshots/snapshot.ts';
import { parseSnapshotsSearch } from '../snapshots/snapshotScope.ts';
import { page } from './page.ts';
import { coListedRoutes, detailsRoutes } from './resourceRoutes.ts';

const crumb = 'Snapshots';
const pages = () => import('../snapshots/SnapshotPage.tsx');

const ofInstances = detailsRoutes(dbSnapshot, { crumb }, page(pages, 'SnapshotPage'));
const snapshotsList = createRoute({
  getParentRoute: () => ofInstances.all,
  path: '/',
  validateSearch: parseSnapshotsSearch,
  loaderDeps: ({ search: { type } }) => ({ type }),
  loader: ({ deps: { type } }) => {
    const [ofInstancesQuery, ofClustersQuery] = snapshotsQueries(type);
    return Promise.all([queryClient.ensureQueryData(ofInstancesQuery), queryClient.ensureQueryData(ofClustersQuery)]);
  },
  component: page(() => import('../snapshots/SnapshotsPage.tsx'), 'SnapshotsPage'),
});
const snapshotRestore = createRoute({
  getParentRoute: () => ofInstances.one,
  path: 'restore',
  staticData: { crumb: 'Restore' },
  component: page(() => import('../snapshots/RestoreSnapshotPage.tsx'), 'RestoreSnapshotPage'),
});
const snapshotMigrate = createRoute({
  getParentRoute: () => ofInstances.one,
  path: 'migrate',
  staticData: { crumb: 'Migrate' },
  loader: () => queryClient.ensureQueryData(instancesQuery),
  component: page(() => import('../snapshots/MigrateSnapshotPage.tsx'), 'MigrateSnapshotPage'),
});
const loadRegions = () =>
  Promise.all([
    queryClient.ensureQueryData(api.target.get.queryOptions()),
    queryClient.ensureQueryData(api.regions.list.queryOptions()),
  ]);
const snapshotCopy = createRoute({
  getParentRoute: () => ofInstances.one,
  path: 'copy',
  staticData: { crumb: 'Copy' },
  loader: loadRegions,
  component: page(() => import('../snapshots/CopySnapshotForm.tsx'), 'CopySnapshotPage'),
});
const ofClusters = coListedRoutes(clusterSnapshot, {
  crumb,
  listPath: dbSnapshot.path,
  component: page(pages, 'ClusterSnapshotPage'),
});
const clusterSnapshotRestore = createRoute({
  getParentRoute: () => ofClusters.one,
  path: 'restore',
  staticData: { crumb: 'Restore' },
  loader: () => queryClient.ensureQueryData(instancesQuery),
  component: page(() => import('../snapshots/RestoreClusterSnapshotPage.tsx'), 'RestoreClusterSnapshotPage'),
});
const clusterSnapshotCopy = createRoute({
  getParentRoute: () => ofClusters.one,
  path: 'copy',
  staticData: { crumb: 'Copy' },
  loader: loadRegions,
  component: page(() => import('../snapshots/CopyClusterSnapshotForm.tsx'), 'CopyClusterSnapshotPage'),
});

/** Snapshots of instances: `/snapshots`, and of clusters: `/cluster-snapshots`, in one list. */
export const snapshotRoutes = [
  ofInstances.all.addChildren([
    snapshotsList,
    ofInstances.one.addChildren([ofInstances.details, snapshotRestore, snapshotMigrate, snapshotCopy]),
  ]),
  ofClusters.all.addChildren([
    ofClusters.list,
    ofClusters.one.addChildren([ofClusters.details, clusterSnapshotRestore, clusterSnapshotCopy]),
  ]),
] as const;
