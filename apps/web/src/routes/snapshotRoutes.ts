import { createRoute } from '@tanstack/react-router';
import { api, queryClient } from '../api.ts';
import { dbInstance } from '../instances/dbInstance.ts';
import { clusterSnapshot, dbSnapshot } from '../snapshots/snapshot.ts';
import { parseSnapshotsSearch } from '../snapshots/snapshotScope.ts';
import { page } from './page.ts';
import { coListedRoutes, detailsRoutes, subpage } from './resourceRoutes.ts';

const pages = () => import('../snapshots/snapshotPages.tsx');

const ofInstances = detailsRoutes(dbSnapshot, { pages }, 'DetailsPage');
const snapshotsList = createRoute({
  getParentRoute: () => ofInstances.all,
  path: '/',
  validateSearch: parseSnapshotsSearch,
  loaderDeps: ({ search: { type } }) => ({ type }),
  loader: ({ deps: { type } }) => {
    const input = type && { SnapshotType: type };
    return Promise.all([
      queryClient.ensureQueryData(dbSnapshot.listQueryFor(input)),
      queryClient.ensureQueryData(clusterSnapshot.listQueryFor(input)),
    ]);
  },
  component: page(pages, 'ListPage'),
});
const snapshotRestore = subpage(ofInstances.one, 'restore', {
  crumb: 'Restore',
  component: page(() => import('../snapshots/RestoreSnapshotPage.tsx'), 'RestoreSnapshotPage'),
});
const snapshotMigrate = subpage(ofInstances.one, 'migrate', {
  crumb: 'Migrate',
  loader: () => queryClient.ensureQueryData(dbInstance.listQuery),
  component: page(() => import('../snapshots/MigrateSnapshotPage.tsx'), 'MigrateSnapshotPage'),
});
const loadRegions = () =>
  Promise.all([
    queryClient.ensureQueryData(api.target.get.queryOptions()),
    queryClient.ensureQueryData(api.regions.list.queryOptions()),
  ]);
const snapshotCopy = subpage(ofInstances.one, 'copy', {
  crumb: 'Copy',
  loader: loadRegions,
  component: page(() => import('../snapshots/CopySnapshotForm.tsx'), 'CopySnapshotPage'),
});
const ofClusters = coListedRoutes(clusterSnapshot, { pages });
const clusterSnapshotRestore = subpage(ofClusters.one, 'restore', {
  crumb: 'Restore',
  loader: () => queryClient.ensureQueryData(dbInstance.listQuery),
  component: page(() => import('../snapshots/RestoreClusterSnapshotPage.tsx'), 'RestoreClusterSnapshotPage'),
});
const clusterSnapshotCopy = subpage(ofClusters.one, 'copy', {
  crumb: 'Copy',
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
