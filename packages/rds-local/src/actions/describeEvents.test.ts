import { DescribeEventsCommand, type DescribeEventsCommandInput, type Event } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { memoryStorage } from '../storage/memoryStorage.ts';
import { recordJson } from '../store/recordJson.ts';
import { rejection, startTestRds, TEST_START, type TestRds } from '../testRds.ts';

const MINUTE = 60_000;

/** So many minutes before the test begins something happened: to `mydb` unless said otherwise. */
const HAPPENED: [minutesAgo: number, Partial<Event>][] = [
  [13 * 24 * 60, { Message: 'first' }],
  [120, { Message: 'second', EventCategories: ['backup'] }],
  [60, { Message: 'third' }],
  [30, { Message: 'fourth', SourceIdentifier: 'other' }],
  [10, { Message: 'fifth', SourceType: 'db-snapshot', SourceIdentifier: 'mysnapshot' }],
];

let rds: TestRds;
beforeEach(async () => {
  const storage = memoryStorage();
  storage.commit(
    HAPPENED.map(([minutesAgo, differences]) => {
      const at = TEST_START - minutesAgo * MINUTE;
      const value = event(at, differences);
      const key = `123456789012/us-east-1/event/${String(at).padStart(16, '0')}-000000`;
      return { key, value: recordJson({ value, steps: [] }) };
    }),
  );
  rds = await startTestRds({ storage });
});
afterEach(() => rds.close());

function event(at: number, differences: Partial<Event>): Event {
  return {
    SourceIdentifier: 'mydb',
    SourceType: 'db-instance',
    Message: 'something',
    EventCategories: ['availability'],
    Date: new Date(at),
    SourceArn: 'arn:aws:rds:us-east-1:123456789012:db:mydb',
    ...differences,
  };
}

const ask = (input: DescribeEventsCommandInput = {}) => rds.client.send(new DescribeEventsCommand(input));
const messages = async (input?: DescribeEventsCommandInput) =>
  ((await ask(input)).Events ?? []).map(({ Message }) => Message);
const minutesAgo = (minutes: number) => new Date(TEST_START - minutes * MINUTE);

it('tells of the last hour, in the order of time', async () => {
  expect(await messages()).toEqual(['third', 'fourth', 'fifth']);
  expect((await ask()).Events?.[0]).toEqual(event(TEST_START - 60 * MINUTE, { Message: 'third' }));
});

it.each<[string[], DescribeEventsCommandInput]>([
  [['first', 'second', 'third', 'fourth', 'fifth'], { Duration: 20_160 }],
  [['fifth'], { Duration: 29 }],
  [['second', 'third', 'fourth', 'fifth'], { StartTime: minutesAgo(120) }],
  [['second'], { StartTime: minutesAgo(125), Duration: 20 }],
  [['second', 'third'], { EndTime: minutesAgo(60) }],
  [['third', 'fourth'], { StartTime: minutesAgo(60), EndTime: minutesAgo(30) }],
  [[], { StartTime: new Date(TEST_START + MINUTE) }],
])('tells of %j when asked for %j', async (expected, input) => {
  expect(await messages(input)).toEqual(expected);
});

it.each<[string[], DescribeEventsCommandInput]>([
  [['first', 'second', 'third', 'fourth'], { SourceType: 'db-instance' }],
  [['first', 'second', 'third'], { SourceType: 'db-instance', SourceIdentifier: 'MyDB' }],
  [['fourth'], { SourceType: 'db-instance', SourceIdentifier: 'arn:aws:rds:us-east-1:123456789012:db:other' }],
  [['fifth'], { SourceType: 'db-snapshot' }],
  [[], { SourceType: 'db-cluster' }],
  [['second'], { EventCategories: ['backup', 'deletion'] }],
])('finds %j by %j', async (expected, input) => {
  expect(await messages({ Duration: 20_160, ...input })).toEqual(expected);
});

it.each<[string, DescribeEventsCommandInput]>([
  ['InvalidParameterCombination', { SourceIdentifier: 'mydb' }],
  ['InvalidParameterValue', { SourceType: 'db-instances' as 'db-instance' }],
  ['InvalidParameterValue', { Duration: 20_161 }],
  ['InvalidParameterValue', { Duration: 0 }],
  ['InvalidParameterValue', { StartTime: minutesAgo(20_161) }],
  ['InvalidParameterCombination', { StartTime: minutesAgo(10), EndTime: minutesAgo(20) }],
  ['InvalidParameterCombination', { StartTime: minutesAgo(20), EndTime: minutesAgo(10), Duration: 10 }],
  ['InvalidParameterValue', { MaxRecords: 19 }],
  ['InvalidParameterValue', { Filters: [{ Name: 'engine', Values: ['mysql'] }] }],
  ['InvalidParameterValue', { SourceType: 'db-instance', SourceIdentifier: 'arn:aws:rds:us-east-1:123456789012:pg:x' }],
])('%s for %j', async (code, input) => {
  expect((await rejection(ask(input))).code).toBe(code);
});
