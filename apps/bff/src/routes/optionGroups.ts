import {
  CopyOptionGroupCommand,
  CreateOptionGroupCommand,
  DeleteOptionGroupCommand,
  ModifyOptionGroupCommand,
  type OptionGroup,
  paginateDescribeOptionGroupOptions,
  paginateDescribeOptionGroups,
} from '@aws-sdk/client-rds';
import { isSecretSetting, maskedSecret } from '@rds-console/contract/secretSettings';
import { all, only } from './pages.ts';
import { os } from './router.ts';

const { optionGroups } = os;

/** Operations on option groups: parsed input → RDS action → RDS's answer, without the passwords in it. */
export const optionGroupRoutes = optionGroups.router({
  list: optionGroups.list.handler(async ({ context: { rds: client } }) =>
    (await all(paginateDescribeOptionGroups({ client }, {}), (page) => page.OptionGroupsList)).map(withoutSecrets),
  ),
  get: optionGroups.get.handler(async ({ context: { rds: client }, input }) =>
    withoutSecrets(only(await all(paginateDescribeOptionGroups({ client }, input), (page) => page.OptionGroupsList))),
  ),
  options: optionGroups.options.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribeOptionGroupOptions({ client }, input), (page) => page.OptionGroupOptions),
  ),
  create: optionGroups.create.handler(async ({ context: { rds }, input }) =>
    withoutSecrets(only((await rds.send(new CreateOptionGroupCommand(input))).OptionGroup)),
  ),
  copy: optionGroups.copy.handler(async ({ context: { rds }, input }) =>
    withoutSecrets(only((await rds.send(new CopyOptionGroupCommand(input))).OptionGroup)),
  ),
  modify: optionGroups.modify.handler(async ({ context: { rds }, input }) =>
    withoutSecrets(only((await rds.send(new ModifyOptionGroupCommand(input))).OptionGroup)),
  ),
  delete: optionGroups.delete.handler(async ({ context: { rds }, input }) => {
    await rds.send(new DeleteOptionGroupCommand(input));
    return {};
  }),
});

/** RDS may tell the passwords among the settings of options, and the browser would keep them with the group. */
function withoutSecrets(group: OptionGroup): OptionGroup {
  return {
    ...group,
    Options: group.Options?.map((option) => ({
      ...option,
      OptionSettings: option.OptionSettings?.map((setting) =>
        setting.Value && isSecretSetting(setting.Name) ? { ...setting, Value: maskedSecret } : setting,
      ),
    })),
  };
}
