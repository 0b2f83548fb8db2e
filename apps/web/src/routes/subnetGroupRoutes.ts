import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { subnetGroupQuery, subnetGroupsQuery } from '../subnetGroups/queries.ts';
import { parseListSearch } from '../table/listSearch.ts';
import { page } from './page.ts';
import { root } from './root.ts';

const subnetGroups = createRoute({
  getParentRoute: () => root,
  path: '/subnet-groups',
  staticData: { crumb: 'Subnet groups' },
});
const subnetGroupsList = createRoute({
  getParentRoute: () => subnetGroups,
  path: '/',
  validateSearch: parseListSearch,
  loader: () => queryClient.ensureQueryData(subnetGroupsQuery),
  component: page(() => import('../subnetGroups/SubnetGroupsPage.tsx'), 'SubnetGroupsPage'),
});
const subnetGroupCreate = createRoute({
  getParentRoute: () => subnetGroups,
  path: 'create',
  staticData: { crumb: 'Create subnet group' },
  loader: () => queryClient.ensureQueryData(subnetGroupsQuery),
  component: page(() => import('../subnetGroups/CreateSubnetGroupForm.tsx'), 'CreateSubnetGroupPage'),
});
const subnetGroup = createRoute({
  getParentRoute: () => subnetGroups,
  path: '$DBSubnetGroupName',
  staticData: { crumb: (params) => params.DBSubnetGroupName },
  loader: ({ params }) => queryClient.ensureQueryData(subnetGroupQuery(params.DBSubnetGroupName)),
});
const subnetGroupDetails = createRoute({
  getParentRoute: () => subnetGroup,
  path: '/',
  component: page(() => import('../subnetGroups/SubnetGroupPage.tsx'), 'SubnetGroupPage'),
});
const subnetGroupEdit = createRoute({
  getParentRoute: () => subnetGroup,
  path: 'edit',
  staticData: { crumb: 'Edit' },
  loader: () => queryClient.ensureQueryData(subnetGroupsQuery),
  component: page(() => import('../subnetGroups/EditSubnetGroupForm.tsx'), 'EditSubnetGroupPage'),
});

/** Subnet groups: `/subnet-groups`. */
export const subnetGroupRoutes = subnetGroups.addChildren([
  subnetGroupsList,
  subnetGroupCreate,
  subnetGroup.addChildren([subnetGroupDetails, subnetGroupEdit]),
]);
