import {
  CopyOptionGroupCommand,
  type CopyOptionGroupCommandInput,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createdOptionGroup, modifiedOptionGroup, optionGroupNow } from '../testOptionGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
  await createdOptionGroup(rds);
});
afterEach(() => rds.close());

const copy = async (differences: Partial<CopyOptionGroupCommandInput> = {}) => {
  const input = {
    SourceOptionGroupIdentifier: 'myoptions',
    TargetOptionGroupIdentifier: 'MyCopy',
    TargetOptionGroupDescription: 'a copy',
    ...differences,
  };
  return (await rds.client.send(new CopyOptionGroupCommand(input))).OptionGroup;
};

it('copies the options as they are, and later changes of the source do not touch the copy', async () => {
  const source = await modifiedOptionGroup(rds, { OptionsToInclude: [{ OptionName: 'MARIADB_AUDIT_PLUGIN' }] });
  const answer = await copy({ SourceOptionGroupIdentifier: source?.OptionGroupArn, Tags: [{ Key: 'a', Value: 'b' }] });
  expect(answer).toEqual({
    ...source,
    OptionGroupName: 'mycopy',
    OptionGroupDescription: 'a copy',
    OptionGroupArn: 'arn:aws:rds:us-east-1:123456789012:og:mycopy',
    SourceOptionGroup: 'myoptions',
    SourceAccountId: '123456789012',
    SourceRegion: 'us-east-1',
    CopyTimestamp: new Date(rds.now()),
  });
  await modifiedOptionGroup(rds, { OptionsToRemove: ['MARIADB_AUDIT_PLUGIN'] });
  expect(await optionGroupNow(rds, 'mycopy')).toEqual(answer);
  const tags = new ListTagsForResourceCommand({ ResourceName: answer?.OptionGroupArn });
  expect((await rds.client.send(tags)).TagList).toEqual([{ Key: 'a', Value: 'b' }]);
});

it.each<[string, Partial<CopyOptionGroupCommandInput>]>([
  ['OptionGroupNotFoundFault', { SourceOptionGroupIdentifier: 'nosuch' }],
  ['OptionGroupAlreadyExistsFault', { TargetOptionGroupIdentifier: 'MyOptions' }],
  ['InvalidParameterValue', { TargetOptionGroupIdentifier: 'my_copy' }],
  ['InvalidParameterValue', { SourceOptionGroupIdentifier: 'arn:aws:rds:eu-west-1:123456789012:og:myoptions' }],
])('refuses with %s for %j', async (code, differences) => {
  expect((await rejection(copy(differences))).code).toBe(code);
});

it('refuses the copy beyond the quota', async () => {
  await rds.close();
  rds = await startTestRds({ quotas: { OptionGroups: 1 } });
  await createdOptionGroup(rds);
  expect((await rejection(copy())).code).toBe('OptionGroupQuotaExceededFault');
});
