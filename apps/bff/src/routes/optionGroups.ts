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
import { all } from '../rds/pages.ts';
import { describeAll, describeOne, send, sendOnly } from './handlers.ts';
import { os } from './router.ts';

const { optionGroups } = os;

/** Operations on option groups: parsed input → RDS action → RDS's answer, without the passwords in it. */
export const optionGroupRoutes = optionGroups.router({
  list: optionGroups.list.handler(
    describeAll(paginateDescribeOptionGroups, (page) => page.OptionGroupsList?.map(withoutSecrets)),
  ),
  get: optionGroups.get.handler(
    describeOne(paginateDescribeOptionGroups, (page) => page.OptionGroupsList?.map(withoutSecrets)),
  ),
  options: optionGroups.options.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribeOptionGroupOptions({ client }, input), (page) => page.OptionGroupOptions),
  ),
  create: optionGroups.create.handler(send(CreateOptionGroupCommand, groupOf)),
  copy: optionGroups.copy.handler(send(CopyOptionGroupCommand, groupOf)),
  modify: optionGroups.modify.handler(send(ModifyOptionGroupCommand, groupOf)),
  delete: optionGroups.delete.handler(sendOnly(DeleteOptionGroupCommand)),
});

/** The group in RDS's response to a write. */
function groupOf(output: { OptionGroup?: OptionGroup | undefined }) {
  return output.OptionGroup && withoutSecrets(output.OptionGroup);
}

/** Removed because RDS may return passwords in option settings, and the browser would cache them with the group. */
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
