import { paginateDescribeSourceRegions } from '@aws-sdk/client-rds';
import { all } from './pages.ts';
import { os } from './router.ts';

/** The regions besides the target's. */
export const regionRoutes = os.regions.router({
  list: os.regions.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeSourceRegions({ client }, {}), (page) => page.SourceRegions),
  ),
});
