import { ModifyEventSubscriptionCommand, type ModifyEventSubscriptionCommandInput } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { activeSubscription, subscriptionNow } from './testSubscription.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const modify = async (differences: Partial<ModifyEventSubscriptionCommandInput>) => {
  const input = { SubscriptionName: 'mysubscription', ...differences };
  return (await rds.client.send(new ModifyEventSubscriptionCommand(input))).EventSubscription;
};

it('changes what is given, keeps the rest, and is modifying for a while', async () => {
  const before = await activeSubscription(rds, { EventCategories: ['backup'] });
  const SnsTopicArn = 'arn:aws:sns:us-east-1:123456789012:others';
  const answer = await modify({ SnsTopicArn, Enabled: false });
  expect(answer).toEqual({ ...before, SnsTopicArn, Enabled: false, Status: 'modifying' });
  rds.pass(60);
  expect(await subscriptionNow(rds)).toEqual({ ...answer, Status: 'active' });
});

it('drops the categories that the new type of source does not have', async () => {
  await activeSubscription(rds, { EventCategories: ['backup', 'deletion'] });
  expect(await modify({ SourceType: 'db-snapshot' })).toMatchObject({
    SourceType: 'db-snapshot',
    EventCategoriesList: ['deletion'],
  });
});

it.each<[string, Partial<ModifyEventSubscriptionCommandInput>]>([
  ['SubscriptionNotFound', { SubscriptionName: 'nosuch' }],
  ['SNSInvalidTopic', { SnsTopicArn: 'others' }],
  ['SNSTopicArnNotFound', { SnsTopicArn: 'arn:aws:sns:eu-west-1:123456789012:others' }],
  ['InvalidParameterValue', { SourceType: 'database' }],
  ['SubscriptionCategoryNotFound', { SourceType: 'db-snapshot', EventCategories: ['failover'] }],
])('%s for %j, and changes nothing', async (code, differences) => {
  const before = await activeSubscription(rds);
  expect((await rejection(modify(differences))).code).toBe(code);
  expect(await subscriptionNow(rds)).toEqual(before);
});
