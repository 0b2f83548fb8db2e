import {
  CopyOptionGroupCommand,
  CreateOptionGroupCommand,
  DeleteOptionGroupCommand,
  ModifyOptionGroupCommand,
  paginateDescribeOptionGroupOptions,
  paginateDescribeOptionGroups,
} from '@aws-sdk/client-rds';
import { all, only } from './pages.ts';
import { os } from './router.ts';

const { optionGroups } = os;

/** Operations on option groups: parsed input → RDS action → RDS's answer. */
export const optionGroupRoutes = optionGroups.router({
  list: optionGroups.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeOptionGroups({ client }, {}), (page) => page.OptionGroupsList),
  ),
  get: optionGroups.get.handler(async ({ context: { rds: client }, input }) =>
    only(await all(paginateDescribeOptionGroups({ client }, input), (page) => page.OptionGroupsList)),
  ),
  options: optionGroups.options.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribeOptionGroupOptions({ client }, input), (page) => page.OptionGroupOptions),
  ),
  create: optionGroups.create.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CreateOptionGroupCommand(input))).OptionGroup),
  ),
  copy: optionGroups.copy.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CopyOptionGroupCommand(input))).OptionGroup),
  ),
  modify: optionGroups.modify.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new ModifyOptionGroupCommand(input))).OptionGroup),
  ),
  delete: optionGroups.delete.handler(async ({ context: { rds }, input }) => {
    await rds.send(new DeleteOptionGroupCommand(input));
    return {};
  }),
});
