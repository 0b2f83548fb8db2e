import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { subnetGroup } from '../subnetGroups/subnetGroup.ts';
import { page } from './page.ts';
import { resourceRoutes } from './resourceRoutes.ts';

const loader = () => queryClient.ensureQueryData(subnetGroup.listQuery);

const { all, list, one, details } = resourceRoutes(subnetGroup, {
  crumb: 'Subnet groups',
  pages: () => import('../subnetGroups/subnetGroupPages.tsx'),
});
const creation = createRoute({
  getParentRoute: () => all,
  path: 'create',
  staticData: { crumb: 'Create subnet group' },
  loader,
  component: page(() => import('../subnetGroups/CreateSubnetGroupPage.tsx'), 'CreateSubnetGroupPage'),
});
const edit = createRoute({
  getParentRoute: () => one,
  path: 'edit',
  staticData: { crumb: 'Edit' },
  loader,
  component: page(() => import('../subnetGroups/EditSubnetGroupPage.tsx'), 'EditSubnetGroupPage'),
});

/** Subnet groups: `/subnet-groups`. */
export const subnetGroupRoutes = all.addChildren([list, creation, one.addChildren([details, edit])]);
