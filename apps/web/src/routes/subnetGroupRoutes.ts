import { queryClient } from '../api.ts';
import { subnetGroup } from '../subnetGroups/subnetGroup.ts';
import { page } from './page.ts';
import { resourceRoutes, subpage } from './resourceRoutes.ts';

const loader = () => queryClient.ensureQueryData(subnetGroup.listQuery);

const { all, list, one, details } = resourceRoutes(subnetGroup, {
  crumb: 'Subnet groups',
  pages: () => import('../subnetGroups/subnetGroupPages.tsx'),
});
const creation = subpage(all, 'create', {
  crumb: 'Create subnet group',
  loader,
  component: page(() => import('../subnetGroups/CreateSubnetGroupPage.tsx'), 'CreateSubnetGroupPage'),
});
const edit = subpage(one, 'edit', {
  crumb: 'Edit',
  loader,
  component: page(() => import('../subnetGroups/EditSubnetGroupPage.tsx'), 'EditSubnetGroupPage'),
});

/** Subnet groups: `/subnet-groups`. */
export const subnetGroupRoutes = all.addChildren([list, creation, one.addChildren([details, edit])]);
