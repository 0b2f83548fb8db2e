import type { OptionGroup, OptionGroupOption } from '@rds-console/contract/rows';
import type { FillRules, Named } from '../code/fill/fillRules.ts';
import { optionDefaults, unaddableReason } from './optionForm.ts';

/**
 * How the form for one option of a group is filled from a command.
 *
 * @param changed the option that is changed; undefined where one is added
 */
export function fillOption(
  group: OptionGroup,
  offered: readonly OptionGroupOption[],
  changed: string | undefined,
): FillRules {
  const presentNamed = (name: string) => group.Options.find(({ OptionName }) => OptionName === name);

  function error(input: Named) {
    const [option, ...others] = optionsOf(input);
    if (!option || input.OptionsToRemove)
      return 'This form adds or changes an option. Options are removed on the page of the group.';
    if (others.length > 0) return 'The text includes several options, and this form takes one at a time.';
    const name = String(option.OptionName);
    if (changed) return name === changed ? undefined : `The text is about the option ${name}.`;
    const named = offered.find(({ Name }) => Name === name);
    if (!named) return `The engine version of the group has no option ${name}.`;
    const reason = unaddableReason(named, group);
    return reason && `The option ${name} cannot be added: ${reason}.`;
  }

  function values(input: Named): Named {
    const [option = {}] = optionsOf(input);
    const { OptionName = '', OptionSettings, ...given } = option;
    const defaults = optionDefaults(
      offered.find(({ Name }) => Name === OptionName),
      changed ? presentNamed(changed) : undefined,
    );
    const settings = structuresOf(OptionSettings).map(({ Name, Value = '' }) => [Name, Value]);
    return {
      ...defaults,
      ...given,
      OptionName,
      OptionSettings: { ...defaults.OptionSettings, ...Object.fromEntries(settings) },
      ApplyImmediately: input.ApplyImmediately === true,
    };
  }

  return {
    actions: ['ModifyOptionGroup'],
    about: { member: 'OptionGroupName', name: group.OptionGroupName },
    error,
    values,
  };
}

function optionsOf({ OptionsToInclude }: Named): Named[] {
  return structuresOf(OptionsToInclude);
}

function structuresOf(value: unknown): Named[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];
}
