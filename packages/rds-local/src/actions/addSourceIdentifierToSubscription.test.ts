import { AddSourceIdentifierToSubscriptionCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { activeSubscription, subscriptionNow } from './testSubscription.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const add = async (SourceIdentifier: string, SubscriptionName = 'mysubscription') =>
  (await rds.client.send(new AddSourceIdentifierToSubscriptionCommand({ SubscriptionName, SourceIdentifier })))
    .EventSubscription;

it('adds a source once, and is modifying for a while', async () => {
  await availableInstance(rds);
  const before = await activeSubscription(rds);
  expect(await add('MyDB')).toEqual({ ...before, SourceIdsList: ['mydb'], Status: 'modifying' });
  rds.pass(60);
  await add('mydb');
  rds.pass(60);
  expect(await subscriptionNow(rds)).toEqual({ ...before, SourceIdsList: ['mydb'] });
});

it('refuses sources and subscriptions that are not there', async () => {
  await activeSubscription(rds);
  expect(await rejection(add('nosuch'))).toEqual({
    code: 'SourceNotFound',
    message: 'No db-instance with the identifier nosuch was found.',
    status: 404,
  });
  expect((await rejection(add('mydb', 'nosuch'))).code).toBe('SubscriptionNotFound');
});

it('refuses a source for a subscription to all types of sources', async () => {
  await availableInstance(rds);
  await activeSubscription(rds, { SourceType: undefined });
  expect((await rejection(add('mydb'))).code).toBe('InvalidParameterCombination');
});
