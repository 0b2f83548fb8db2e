import { createRoute, redirect } from '@tanstack/react-router';
import { api, queryClient } from '../api.ts';
import { instancesQuery } from '../instances/queries.ts';
import { clusterSnapshotQuery, clusterSnapshotsQuery, snapshotQuery, snapshotsQuery } from '../snapshots/queries.ts';
import { parseSnapshotsSearch } from '../snapshots/snapshotScope.ts';
import { page } from './page.ts';
import { root } from './root.ts';

const snapshots = createRoute({ getParentRoute: () => root, path: '/snapshots', staticData: { crumb: 'Snapshots' } });
const snapshotsList = createRoute({
  getParentRoute: () => snapshots,
  path: '/',
  validateSearch: parseSnapshotsSearch,
  loaderDeps: ({ search: { type } }) => ({ type }),
  loader: ({ deps: { type } }) =>
    Promise.all([
      queryClient.ensureQueryData(snapshotsQuery(type)),
      queryClient.ensureQueryData(clusterSnapshotsQuery(type)),
    ]),
  component: page(() => import('../snapshots/SnapshotsPage.tsx'), 'SnapshotsPage'),
});
const snapshot = createRoute({
  getParentRoute: () => snapshots,
  path: '$DBSnapshotIdentifier',
  staticData: { crumb: (params) => params.DBSnapshotIdentifier },
  loader: ({ params }) => queryClient.ensureQueryData(snapshotQuery(params.DBSnapshotIdentifier)),
});
const snapshotDetails = createRoute({
  getParentRoute: () => snapshot,
  path: '/',
  component: page(() => import('../snapshots/SnapshotPage.tsx'), 'SnapshotPage'),
});
const snapshotRestore = createRoute({
  getParentRoute: () => snapshot,
  path: 'restore',
  staticData: { crumb: 'Restore' },
  component: page(() => import('../snapshots/RestoreSnapshotPage.tsx'), 'RestoreSnapshotPage'),
});
const snapshotMigrate = createRoute({
  getParentRoute: () => snapshot,
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
  getParentRoute: () => snapshot,
  path: 'copy',
  staticData: { crumb: 'Copy' },
  loader: loadRegions,
  component: page(() => import('../snapshots/CopySnapshotForm.tsx'), 'CopySnapshotPage'),
});
const clusterSnapshots = createRoute({
  getParentRoute: () => root,
  path: '/cluster-snapshots',
  staticData: { crumb: 'Snapshots', crumbHref: '/snapshots' },
});
const clusterSnapshotsList = createRoute({
  getParentRoute: () => clusterSnapshots,
  path: '/',
  beforeLoad: () => redirect({ to: '/snapshots', throw: true }),
});
const clusterSnapshot = createRoute({
  getParentRoute: () => clusterSnapshots,
  path: '$DBClusterSnapshotIdentifier',
  staticData: { crumb: (params) => params.DBClusterSnapshotIdentifier },
  loader: ({ params }) => queryClient.ensureQueryData(clusterSnapshotQuery(params.DBClusterSnapshotIdentifier)),
});
const clusterSnapshotDetails = createRoute({
  getParentRoute: () => clusterSnapshot,
  path: '/',
  component: page(() => import('../snapshots/SnapshotPage.tsx'), 'ClusterSnapshotPage'),
});
const clusterSnapshotRestore = createRoute({
  getParentRoute: () => clusterSnapshot,
  path: 'restore',
  staticData: { crumb: 'Restore' },
  loader: () => queryClient.ensureQueryData(instancesQuery),
  component: page(() => import('../snapshots/RestoreClusterSnapshotPage.tsx'), 'RestoreClusterSnapshotPage'),
});
const clusterSnapshotCopy = createRoute({
  getParentRoute: () => clusterSnapshot,
  path: 'copy',
  staticData: { crumb: 'Copy' },
  loader: loadRegions,
  component: page(() => import('../snapshots/CopyClusterSnapshotForm.tsx'), 'CopyClusterSnapshotPage'),
});

/** Snapshots of instances: `/snapshots`, and of clusters: `/cluster-snapshots`, in one list. */
export const snapshotRoutes = [
  snapshots.addChildren([
    snapshotsList,
    snapshot.addChildren([snapshotDetails, snapshotRestore, snapshotMigrate, snapshotCopy]),
  ]),
  clusterSnapshots.addChildren([
    clusterSnapshotsList,
    clusterSnapshot.addChildren([clusterSnapshotDetails, clusterSnapshotRestore, clusterSnapshotCopy]),
  ]),
] as const;
