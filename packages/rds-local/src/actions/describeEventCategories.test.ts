import { DescribeEventCategoriesCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EVENT_CATEGORIES } from '../catalog/data/eventCategories.ts';
import { EVENTS } from '../catalog/data/events.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

it('lists the categories of one type of source, or of all', async () => {
  const one = await rds.client.send(new DescribeEventCategoriesCommand({ SourceType: 'db-snapshot' }));
  expect(one.EventCategoriesMapList).toEqual([
    { SourceType: 'db-snapshot', EventCategories: ['creation', 'deletion', 'notification', 'restoration'] },
  ]);
  const all = await rds.client.send(new DescribeEventCategoriesCommand({}));
  expect(all.EventCategoriesMapList?.map(({ SourceType }) => SourceType)).toEqual([...EVENT_CATEGORIES.keys()]);
});

it('refuses a type of source that does not exist', async () => {
  const answer = rds.client.send(new DescribeEventCategoriesCommand({ SourceType: 'database' }));
  expect(await rejection(answer)).toMatchObject({ code: 'InvalidParameterValue', status: 400 });
});

it('has the category of every event that rds-local tells of', () => {
  const known = new Set([...EVENT_CATEGORIES.values()].flat());
  expect(Object.values(EVENTS).filter(({ category }) => !known.has(category))).toEqual([]);
});
