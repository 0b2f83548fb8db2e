import {
  CreateEventSubscriptionCommand,
  type CreateEventSubscriptionCommandInput,
  DescribeEventSubscriptionsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const TOPIC = 'arn:aws:sns:us-east-1:123456789012:interesting-events';

const subscribe = async (differences: Partial<CreateEventSubscriptionCommandInput> = {}) => {
  const input = { SubscriptionName: 'My-Subscription', SnsTopicArn: TOPIC, ...differences };
  return (await rds.client.send(new CreateEventSubscriptionCommand(input))).EventSubscription;
};
const subscriptionNow = async () =>
  (await rds.client.send(new DescribeEventSubscriptionsCommand({ SubscriptionName: 'my-subscription' })))
    .EventSubscriptionsList?.[0];

it('subscribes to every event of everything when nothing more is said', async () => {
  const answer = await subscribe();
  expect(answer).toEqual({
    CustomerAwsId: '123456789012',
    CustSubscriptionId: 'My-Subscription',
    SnsTopicArn: TOPIC,
    Status: 'creating',
    SubscriptionCreationTime: 'Mon Jan 06 12:00:00 UTC 2025',
    Enabled: true,
    EventSubscriptionArn: 'arn:aws:rds:us-east-1:123456789012:es:My-Subscription',
  });
  rds.pass(60);
  expect(await subscriptionNow()).toEqual({ ...answer, Status: 'active' });
});

it('subscribes to some events of some sources, with tags', async () => {
  await availableInstance(rds);
  const answer = await subscribe({
    SourceType: 'db-instance',
    EventCategories: ['failover', 'backup', 'failover'],
    SourceIds: ['MyDB', 'mydb'],
    Enabled: false,
    Tags: [{ Key: 'team', Value: 'blue' }],
  });
  expect(answer).toMatchObject({
    SourceType: 'db-instance',
    EventCategoriesList: ['failover', 'backup'],
    SourceIdsList: ['mydb'],
    Enabled: false,
  });
  const ResourceName = answer?.EventSubscriptionArn;
  expect((await rds.client.send(new ListTagsForResourceCommand({ ResourceName }))).TagList).toEqual([
    { Key: 'team', Value: 'blue' },
  ]);
});

it.each<[string, number, Partial<CreateEventSubscriptionCommandInput>]>([
  ['InvalidParameterValue', 400, { SubscriptionName: 'my_subscription' }],
  ['InvalidParameterValue', 400, { SubscriptionName: 'a'.repeat(255) }],
  ['SNSInvalidTopic', 400, { SnsTopicArn: 'interesting-events' }],
  ['SNSInvalidTopic', 400, { SnsTopicArn: `${TOPIC}.fifo` }],
  ['SNSTopicArnNotFound', 404, { SnsTopicArn: TOPIC.replace('us-east-1', 'eu-west-1') }],
  ['InvalidParameterValue', 400, { SourceType: 'database' }],
  ['SubscriptionCategoryNotFound', 404, { SourceType: 'db-snapshot', EventCategories: ['failover'] }],
  ['SubscriptionCategoryNotFound', 404, { EventCategories: ['nosuch'] }],
  ['InvalidParameterCombination', 400, { SourceIds: ['mydb'] }],
  ['SourceNotFound', 404, { SourceType: 'db-instance', SourceIds: ['nosuch'] }],
  ['SourceNotFound', 404, { SourceType: 'db-proxy', SourceIds: ['myproxy'] }],
])('%s (%i) for %j', async (code, status, differences) => {
  expect(await rejection(subscribe(differences))).toMatchObject({ code, status });
});

it('refuses a name that is taken, in any letter case', async () => {
  await subscribe();
  expect(await rejection(subscribe({ SubscriptionName: 'MY-SUBSCRIPTION' }))).toMatchObject({
    code: 'SubscriptionAlreadyExist',
    message: 'Event subscription MY-SUBSCRIPTION already exists.',
  });
});

it('refuses the subscription beyond the quota', async () => {
  await rds.close();
  rds = await startTestRds({ quotas: { EventSubscriptions: 1 } });
  await subscribe();
  expect((await rejection(subscribe({ SubscriptionName: 'second' }))).code).toBe('EventSubscriptionQuotaExceeded');
});
