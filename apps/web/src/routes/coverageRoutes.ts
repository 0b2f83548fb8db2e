import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { parseCoverageSearch } from '../coverage/coverageSearch.ts';
import { targetQuery } from '../coverage/queries.ts';
import { page } from './page.ts';
import { root } from './root.ts';

const coverage = createRoute({
  getParentRoute: () => root,
  path: '/iam-authentication',
  staticData: { crumb: 'IAM authentication' },
  loader: () => queryClient.ensureQueryData(targetQuery),
});
const coverageList = createRoute({
  getParentRoute: () => coverage,
  path: '/',
  validateSearch: parseCoverageSearch,
  component: page(() => import('../coverage/CoveragePage.tsx'), 'CoveragePage'),
});
const report = createRoute({
  getParentRoute: () => coverage,
  path: 'report',
  validateSearch: parseCoverageSearch,
  staticData: { crumb: 'Report' },
  component: page(() => import('../coverage/ReportPage.tsx'), 'ReportPage'),
});

/** IAM DB authentication of all databases, and its report. */
export const coverageRoutes = coverage.addChildren([coverageList, report]);
