import type { DescribeOptionGroupsMessage, OptionGroups } from '@aws-sdk/client-rds';
import { majorVersions } from '../catalog/data/versions.ts';
import { defaultOptionGroup } from '../engine/optionGroups.ts';
import { RdsError } from '../engine/rdsError.ts';
import { referenceTo } from '../store/references.ts';
import { describe } from './describe/describe.ts';
import { allEntries, withUnstored } from './describe/entries.ts';
import { checkMajorVersion, checkOptionEngine, existingOptionGroup } from './validation/checkOptionGroup.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeOptionGroups.html */
export const describeOptionGroups = describe<DescribeOptionGroupsMessage, OptionGroups>('DescribeOptionGroups')({
  list: 'OptionGroupsList',
  filters: {},
  selects: (input) => {
    const { engine, major } = checkAsked(input);
    return ({ EngineName, MajorEngineVersion }) =>
      [undefined, EngineName].includes(engine) && [undefined, MajorEngineVersion].includes(major);
  },
  named: ['OptionGroupName', (region, name) => ({ value: existingOptionGroup(region, name) })],
  entries: ({ EngineName, MajorEngineVersion }, { region }) => {
    // A default group appears once a database has it, or when it is asked for by all that it is for.
    const defaults = majorVersions
      .filter((major) => EngineName === undefined || major.Engine === EngineName.toLowerCase())
      .map((major) => defaultOptionGroup(region, major))
      .map((value): [string, { value: typeof value }] => [value.OptionGroupName ?? '', { value }])
      .filter(([id]) => MajorEngineVersion !== undefined || region.instances.isReferredTo(referenceTo('og', id)));
    return withUnstored(allEntries(region.optionGroups), defaults);
  },
  item: ({ value }) => value,
});

function checkAsked(input: DescribeOptionGroupsMessage): { engine?: string; major?: string } {
  const { EngineName, MajorEngineVersion } = input;
  if (EngineName === undefined && MajorEngineVersion === undefined) return {};
  if (input.OptionGroupName !== undefined) {
    refuse('OptionGroupName can not be specified together with EngineName or MajorEngineVersion.');
  }
  if (EngineName === undefined) refuse('EngineName must be specified when MajorEngineVersion is specified.');
  const engine = checkOptionEngine(EngineName);
  return { engine, major: MajorEngineVersion && checkMajorVersion(engine, MajorEngineVersion) };
}

function refuse(message: string): never {
  throw new RdsError('InvalidParameterCombination', message);
}
