import {
  CreateOptionGroupCommand,
  type CreateOptionGroupCommandInput,
  DescribeOptionGroupsCommand,
  ModifyOptionGroupCommand,
  type ModifyOptionGroupCommandInput,
  type OptionGroup,
} from '@aws-sdk/client-rds';
import type { TestRds } from './testRds.ts';

/** An option group for the newest major version of MySQL. */
export const OPTION_GROUP = {
  OptionGroupName: 'myoptions',
  EngineName: 'mysql',
  MajorEngineVersion: '8.4',
  OptionGroupDescription: 'for tests',
} as const satisfies CreateOptionGroupCommandInput;

export async function createdOptionGroup(
  rds: TestRds,
  differences: Partial<CreateOptionGroupCommandInput> = {},
): Promise<OptionGroup | undefined> {
  const created = await rds.client.send(new CreateOptionGroupCommand({ ...OPTION_GROUP, ...differences }));
  return created.OptionGroup;
}

export async function modifiedOptionGroup(
  rds: TestRds,
  differences: Partial<ModifyOptionGroupCommandInput>,
): Promise<OptionGroup | undefined> {
  const { OptionGroupName } = OPTION_GROUP;
  const modified = await rds.client.send(new ModifyOptionGroupCommand({ OptionGroupName, ...differences }));
  return modified.OptionGroup;
}

export async function optionGroupNow(rds: TestRds, OptionGroupName = 'myoptions'): Promise<OptionGroup | undefined> {
  const { OptionGroupsList } = await rds.client.send(new DescribeOptionGroupsCommand({ OptionGroupName }));
  return OptionGroupsList?.[0];
}
