import { paginateDescribeEvents } from '@aws-sdk/client-rds';
import { all } from '../rds/pages.ts';
import { os } from './router.ts';

const { events } = os;

/** The events of RDS, all pages. */
export const eventRoutes = events.router({
  list: events.list.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribeEvents({ client }, { ...input, MaxRecords: 100 }), (page) => page.Events),
  ),
});
