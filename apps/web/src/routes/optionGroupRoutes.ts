import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { offeredOptionsQuery, optionGroupQuery, optionGroupsQuery } from '../optionGroups/queries.ts';
import { engineVersionsQuery } from '../settings/engineChoices.ts';
import { parseListSearch } from '../table/listSearch.ts';
import { page } from './page.ts';
import { root } from './root.ts';

const optionGroups = createRoute({
  getParentRoute: () => root,
  path: '/option-groups',
  staticData: { crumb: 'Option groups' },
});
const optionGroupsList = createRoute({
  getParentRoute: () => optionGroups,
  path: '/',
  validateSearch: parseListSearch,
  loader: () => queryClient.ensureQueryData(optionGroupsQuery),
  component: page(() => import('../optionGroups/OptionGroupsPage.tsx'), 'OptionGroupsPage'),
});
const optionGroupCreate = createRoute({
  getParentRoute: () => optionGroups,
  path: 'create',
  staticData: { crumb: 'Create option group' },
  loader: () => queryClient.ensureQueryData(engineVersionsQuery()),
  component: page(() => import('../optionGroups/CreateOptionGroupPage.tsx'), 'CreateOptionGroupPage'),
});
const optionGroup = createRoute({
  getParentRoute: () => optionGroups,
  path: '$OptionGroupName',
  staticData: { crumb: (params) => params.OptionGroupName },
  loader: async ({ params }) => {
    const group = await queryClient.ensureQueryData(optionGroupQuery(params.OptionGroupName));
    await queryClient.ensureQueryData(offeredOptionsQuery(group));
  },
});
const optionGroupDetails = createRoute({
  getParentRoute: () => optionGroup,
  path: '/',
  component: page(() => import('../optionGroups/OptionGroupPage.tsx'), 'OptionGroupPage'),
});
const addOption = createRoute({
  getParentRoute: () => optionGroup,
  path: 'add-option',
  staticData: { crumb: 'Add option' },
  component: page(() => import('../optionGroups/OptionPages.tsx'), 'AddOptionPage'),
});
const modifyOption = createRoute({
  getParentRoute: () => optionGroup,
  path: 'options/$OptionName',
  staticData: { crumb: (params) => `Modify ${params.OptionName}` },
  component: page(() => import('../optionGroups/OptionPages.tsx'), 'ModifyOptionPage'),
});

/** Option groups of DB instances: `/option-groups`. */
export const optionGroupRoutes = optionGroups.addChildren([
  optionGroupsList,
  optionGroupCreate,
  optionGroup.addChildren([optionGroupDetails, addOption, modifyOption]),
]);
