import type { DescribeOptionGroupsMessage, OptionGroup, OptionGroups } from '@aws-sdk/client-rds';
import { majorVersions } from '../catalog/data/versions.ts';
import { defaultOptionGroup } from '../engine/optionGroups.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { ResourceRecord } from '../engine/record.ts';
import { referenceTo } from '../engine/references.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { matcherOf } from './reading/filter.ts';
import { type EntriesAfter, entriesAmong, pageOfTable } from './reading/pageOfTable.ts';
import { withUnstored } from './reading/withUnstored.ts';
import { checkMajorVersion, checkOptionEngine, existingOptionGroup } from './rules/checkOptionGroup.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeOptionGroups.html */
export const describeOptionGroups: Action<DescribeOptionGroupsMessage, OptionGroups> = (input, { region }) => {
  // There are no filters yet, so each is one that nobody knows.
  matcherOf(input.Filters, {});
  const asked = checkAsked(input);
  const { items, Marker } = pageOfTable('DescribeOptionGroups', input, entriesFor(region, input), ({ value }) => {
    const isOfEngine = [undefined, value.EngineName].includes(asked.engine);
    return isOfEngine && [undefined, value.MajorEngineVersion].includes(asked.major) ? value : undefined;
  });
  return { OptionGroupsList: items, Marker };
};

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

function entriesFor(
  region: Region,
  { OptionGroupName, EngineName, MajorEngineVersion }: DescribeOptionGroupsMessage,
): EntriesAfter<ResourceRecord<OptionGroup>> {
  if (OptionGroupName !== undefined) return entriesAmong([entryOf(existingOptionGroup(region, OptionGroupName))]);
  // A default group appears once a database has it, or when it is asked for by all that it is for.
  const defaults = majorVersions
    .filter((major) => EngineName === undefined || major.Engine === EngineName.toLowerCase())
    .map((major) => entryOf(defaultOptionGroup(region, major)))
    .filter(([id]) => MajorEngineVersion !== undefined || region.instances.isReferredTo(referenceTo('og', id)));
  return withUnstored(region.optionGroups.after, defaults);
}

function entryOf(value: OptionGroup): [string, ResourceRecord<OptionGroup>] {
  return [value.OptionGroupName ?? '', { value, steps: [] }];
}

function refuse(message: string): never {
  throw new RdsError('InvalidParameterCombination', message);
}
