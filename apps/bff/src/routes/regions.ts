import { paginateDescribeSourceRegions } from '@aws-sdk/client-rds';
import { describeAll } from './handlers.ts';
import { os } from './router.ts';

/** The regions besides the target's. */
export const regionRoutes = os.regions.router({
  list: os.regions.list.handler(describeAll(paginateDescribeSourceRegions, (page) => page.SourceRegions)),
});
