import { createRoute, redirect } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { parseCreateSearch } from '../parameterGroups/createSearch.ts';
import {
  clusterParameterGroupQuery,
  clusterParameterGroupsQuery,
  parameterGroupQuery,
  parameterGroupsQuery,
  parametersQuery,
} from '../parameterGroups/queries.ts';
import { engineVersionsQuery } from '../settings/engineChoices.ts';
import { parseListSearch } from '../table/listSearch.ts';
import { page } from './page.ts';
import { root } from './root.ts';

const parameterGroups = createRoute({
  getParentRoute: () => root,
  path: '/parameter-groups',
  staticData: { crumb: 'Parameter groups' },
});
const parameterGroupsList = createRoute({
  getParentRoute: () => parameterGroups,
  path: '/',
  validateSearch: parseListSearch,
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(parameterGroupsQuery),
      queryClient.ensureQueryData(clusterParameterGroupsQuery),
    ]),
  component: page(() => import('../parameterGroups/ParameterGroupsPage.tsx'), 'ParameterGroupsPage'),
});
const parameterGroupCreate = createRoute({
  getParentRoute: () => parameterGroups,
  path: 'create',
  validateSearch: parseCreateSearch,
  staticData: { crumb: 'Create parameter group' },
  loader: () => queryClient.ensureQueryData(engineVersionsQuery()),
  component: page(() => import('../parameterGroups/CreateParameterGroupForm.tsx'), 'CreateParameterGroupPage'),
});
const parameterGroup = createRoute({
  getParentRoute: () => parameterGroups,
  path: '$DBParameterGroupName',
  staticData: { crumb: (params) => params.DBParameterGroupName },
  // With its parameters, so that the page does not move under the reader when they come.
  loader: async ({ params }) => {
    const group = await queryClient.ensureQueryData(parameterGroupQuery(params.DBParameterGroupName));
    await queryClient.prefetchQuery(parametersQuery({ kind: 'DB parameter group', group }));
  },
  component: page(() => import('../parameterGroups/ParameterGroupPage.tsx'), 'ParameterGroupPage'),
});
const clusterParameterGroups = createRoute({
  getParentRoute: () => root,
  path: '/cluster-parameter-groups',
  staticData: { crumb: 'Parameter groups', crumbHref: '/parameter-groups' },
});
const clusterParameterGroupsList = createRoute({
  getParentRoute: () => clusterParameterGroups,
  path: '/',
  beforeLoad: () => redirect({ to: '/parameter-groups', throw: true }),
});
const clusterParameterGroup = createRoute({
  getParentRoute: () => clusterParameterGroups,
  path: '$DBClusterParameterGroupName',
  staticData: { crumb: (params) => params.DBClusterParameterGroupName },
  loader: async ({ params }) => {
    const group = await queryClient.ensureQueryData(clusterParameterGroupQuery(params.DBClusterParameterGroupName));
    await queryClient.prefetchQuery(parametersQuery({ kind: 'DB cluster parameter group', group }));
  },
  component: page(() => import('../parameterGroups/ParameterGroupPage.tsx'), 'ClusterParameterGroupPage'),
});

/** Parameter groups of instances: `/parameter-groups`, and of clusters: `/cluster-parameter-groups`, in one list. */
export const parameterGroupRoutes = [
  parameterGroups.addChildren([parameterGroupsList, parameterGroupCreate, parameterGroup]),
  clusterParameterGroups.addChildren([clusterParameterGroupsList, clusterParameterGroup]),
] as const;
