import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { engineVersionsQuery } from '../databaseFields/engineChoices.ts';
import {
  clusterParameterGroup,
  instanceParameterGroup,
  parametersQuery,
  parseCreateSearch,
} from '../parameterGroups/parameterGroup.ts';
import { page } from './page.ts';
import { coListedRoutes, resourceParts } from './resourceRoutes.ts';

const pages = () => import('../parameterGroups/parameterGroupPages.tsx');

// A group comes with its parameters, so that the page does not move under the reader when they come.
const ofInstances = resourceParts(instanceParameterGroup, {
  pages,
  loadList: () =>
    Promise.all([
      queryClient.ensureQueryData(instanceParameterGroup.listQuery),
      queryClient.ensureQueryData(clusterParameterGroup.listQuery),
    ]),
  loader: (resource) => queryClient.prefetchQuery(parametersQuery({ kind: 'DB parameter group', resource })),
});
const ofClusters = coListedRoutes(clusterParameterGroup, {
  pages,
  loader: (resource) => queryClient.prefetchQuery(parametersQuery({ kind: 'DB cluster parameter group', resource })),
});
const creation = createRoute({
  getParentRoute: () => ofInstances.all,
  path: 'create',
  validateSearch: parseCreateSearch,
  staticData: { crumb: 'Create parameter group' },
  loader: () => queryClient.ensureQueryData(engineVersionsQuery()),
  component: page(() => import('../parameterGroups/CreateParameterGroupPage.tsx'), 'CreateParameterGroupPage'),
});

/** Parameter groups of instances: `/parameter-groups`, and of clusters: `/cluster-parameter-groups`, in one list. */
export const parameterGroupRoutes = [
  ofInstances.all.addChildren([ofInstances.list, creation, ofInstances.one.addChildren([ofInstances.details])]),
  ofClusters.all.addChildren([ofClusters.list, ofClusters.one.addChildren([ofClusters.details])]),
] as const;
