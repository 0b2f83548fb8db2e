import { createRoute, redirect } from '@tanstack/react-router';
import { api, queryClient } from '../api.ts';
import { backupQuery, backupsQuery, clusterBackupQuery, clusterBackupsQuery } from '../automatedBackups/queries.ts';
import { parseListSearch } from '../table/listSearch.ts';
import { page } from './page.ts';
import { root } from './root.ts';

const backups = createRoute({
  getParentRoute: () => root,
  path: '/automated-backups',
  staticData: { crumb: 'Automated backups' },
});
const backupsList = createRoute({
  getParentRoute: () => backups,
  path: '/',
  validateSearch: parseListSearch,
  loader: () =>
    Promise.all([queryClient.ensureQueryData(backupsQuery), queryClient.ensureQueryData(clusterBackupsQuery)]),
  component: page(() => import('../automatedBackups/AutomatedBackupsPage.tsx'), 'AutomatedBackupsPage'),
});
const backup = createRoute({
  getParentRoute: () => backups,
  path: '$DbiResourceId',
  staticData: { crumb: (params) => params.DbiResourceId },
  loader: ({ params }) => queryClient.ensureQueryData(backupQuery(params.DbiResourceId)),
});
const backupDetails = createRoute({
  getParentRoute: () => backup,
  path: '/',
  component: page(() => import('../automatedBackups/AutomatedBackupPage.tsx'), 'AutomatedBackupPage'),
});
const backupRestore = createRoute({
  getParentRoute: () => backup,
  path: 'restore',
  staticData: { crumb: 'Restore' },
  component: page(() => import('../automatedBackups/RestoreBackupPage.tsx'), 'RestoreBackupPage'),
});
const clusterBackups = createRoute({
  getParentRoute: () => root,
  path: '/cluster-automated-backups',
  staticData: { crumb: 'Automated backups', crumbHref: '/automated-backups' },
});
const clusterBackupsList = createRoute({
  getParentRoute: () => clusterBackups,
  path: '/',
  beforeLoad: () => redirect({ to: '/automated-backups', throw: true }),
});
const clusterBackup = createRoute({
  getParentRoute: () => clusterBackups,
  path: '$DbClusterResourceId',
  staticData: { crumb: (params) => params.DbClusterResourceId },
  loader: ({ params }) => queryClient.ensureQueryData(clusterBackupQuery(params.DbClusterResourceId)),
});
const clusterBackupDetails = createRoute({
  getParentRoute: () => clusterBackup,
  path: '/',
  component: page(() => import('../automatedBackups/AutomatedBackupPage.tsx'), 'ClusterAutomatedBackupPage'),
});
const clusterBackupRestore = createRoute({
  getParentRoute: () => clusterBackup,
  path: 'restore',
  staticData: { crumb: 'Restore' },
  loader: () => queryClient.ensureQueryData(api.instances.list.queryOptions()),
  component: page(() => import('../automatedBackups/RestoreClusterBackupPage.tsx'), 'RestoreClusterBackupPage'),
});

/** Automated backups of instances: `/automated-backups`, and of clusters: `/cluster-automated-backups`, in one list. */
export const automatedBackupRoutes = [
  backups.addChildren([backupsList, backup.addChildren([backupDetails, backupRestore])]),
  clusterBackups.addChildren([
    clusterBackupsList,
    clusterBackup.addChildren([clusterBackupDetails, clusterBackupRestore]),
  ]),
] as const;
