import { tokensOf } from './names.ts';
import { operations } from './operations.ts';

/**
 * Where the CLI's commands are not the API's actions: it has two commands in the place of ModifyOptionGroup, and both
 * call the list `--options`.
 *
 * @see https://github.com/aws/aws-cli/blob/v2/awscli/customizations/rds.py
 */
export const splitCommands: readonly { action: string; command: string; member: string; without: string }[] = [
  {
    action: 'ModifyOptionGroup',
    command: 'add-option-to-option-group',
    member: 'OptionsToInclude',
    without: 'OptionsToRemove',
  },
  {
    action: 'ModifyOptionGroup',
    command: 'remove-option-from-option-group',
    member: 'OptionsToRemove',
    without: 'OptionsToInclude',
  },
];

export const optionOf = (member: string) => tokensOf(member, '-');

/** The CLI's commands that call one action, by their names. */
export const actionOfCommand: ReadonlyMap<string, string> = new Map([
  ...[...operations.keys()].map((action): [string, string] => [tokensOf(action, '-'), action]),
  ...splitCommands.map(({ command, action }): [string, string] => [command, action]),
]);

/** How an option's name is written in a command, where it is not the member's. */
export function optionIn(command: string, member: string): string {
  return splitCommands.some((split) => split.command === command && split.member === member)
    ? 'options'
    : optionOf(member);
}
