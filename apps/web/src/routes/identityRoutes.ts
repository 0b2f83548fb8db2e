import { createRoute } from '@tanstack/react-router';
import { page } from './page.ts';
import { root } from './root.ts';

/** The IAM identities of an endpoint that has its own. */
export const identityRoutes = createRoute({
  getParentRoute: () => root,
  path: '/iam-identities',
  staticData: { crumb: 'IAM identities', isOfIdentities: true },
  component: page(() => import('../identities/IdentitiesPage.tsx'), 'IdentitiesPage'),
});
