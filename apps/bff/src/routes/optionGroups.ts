import { paginateDescribeOptionGroups } from '@aws-sdk/client-rds';
import { all } from './pages.ts';
import { os } from './router.ts';

const { optionGroups } = os;

/** Operations on option groups: parsed input → RDS action → RDS's answer. */
export const optionGroupRoutes = optionGroups.router({
  list: optionGroups.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeOptionGroups({ client }, {}), (page) => page.OptionGroupsList),
  ),
});
