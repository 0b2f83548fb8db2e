import { api, queryClient } from '../api.ts';
import { clusterBackup, instanceBackup } from '../automatedBackups/automatedBackup.ts';
import { page } from './page.ts';
import { coListedRoutes, resourceParts, subpage } from './resourceRoutes.ts';

const pages = () => import('../automatedBackups/automatedBackupPages.tsx');

const ofInstances = resourceParts(instanceBackup, {
  pages,
  loadList: () =>
    Promise.all([
      queryClient.ensureQueryData(instanceBackup.listQuery),
      queryClient.ensureQueryData(clusterBackup.listQuery),
    ]),
});
const restore = subpage(ofInstances.one, 'restore', {
  crumb: 'Restore',
  component: page(() => import('../automatedBackups/RestoreBackupPage.tsx'), 'RestoreBackupPage'),
});
const ofClusters = coListedRoutes(clusterBackup, {
  pages,
});
const clusterRestore = subpage(ofClusters.one, 'restore', {
  crumb: 'Restore',
  loader: () => queryClient.ensureQueryData(api.instances.list.queryOptions()),
  component: page(() => import('../automatedBackups/RestoreClusterBackupPage.tsx'), 'RestoreClusterBackupPage'),
});

/** Automated backups of instances: `/automated-backups`, and of clusters: `/cluster-automated-backups`, in one list. */
export const automatedBackupRoutes = [
  ofInstances.all.addChildren([ofInstances.list, ofInstances.one.addChildren([ofInstances.details, restore])]),
  ofClusters.all.addChildren([ofClusters.list, ofClusters.one.addChildren([ofClusters.details, clusterRestore])]),
] as const;
