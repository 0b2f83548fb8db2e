import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { engineVersionsQuery } from '../databaseFields/engineChoices.ts';
import { offeredOptionsQuery, optionGroup } from '../optionGroups/optionGroup.ts';
import { page } from './page.ts';
import { resourceParts, subpage } from './resourceRoutes.ts';

const { all, list, one, details } = resourceParts(optionGroup, {
  pages: () => import('../optionGroups/optionGroupPages.tsx'),
  loader: (group) => queryClient.ensureQueryData(offeredOptionsQuery(group)),
});
const creation = subpage(all, 'create', {
  crumb: 'Create option group',
  loader: () => queryClient.ensureQueryData(engineVersionsQuery()),
  component: page(() => import('../optionGroups/CreateOptionGroupPage.tsx'), 'CreateOptionGroupPage'),
});
const addOption = subpage(one, 'add-option', {
  crumb: 'Add option',
  component: page(() => import('../optionGroups/OptionForm.tsx'), 'AddOptionPage'),
});
const modifyOption = createRoute({
  getParentRoute: () => one,
  path: 'options/$OptionName',
  staticData: { crumb: (params) => `Modify ${params.OptionName}` },
  component: page(() => import('../optionGroups/OptionForm.tsx'), 'ModifyOptionPage'),
});

/** Option groups of DB instances: `/option-groups`. */
export const optionGroupRoutes = all.addChildren([list, creation, one.addChildren([details, addOption, modifyOption])]);
