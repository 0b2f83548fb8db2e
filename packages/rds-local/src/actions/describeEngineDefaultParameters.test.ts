import {
  DescribeEngineDefaultParametersCommand,
  type DescribeEngineDefaultParametersCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allParameters, named } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const describeDefaults = async (input: Partial<DescribeEngineDefaultParametersCommandInput> = {}) => {
  const command = new DescribeEngineDefaultParametersCommand({ DBParameterGroupFamily: 'mysql8.4', ...input });
  return (await rds.client.send(command)).EngineDefaults;
};

it('gives the parameters of a family as nobody has changed them, page by page', async () => {
  const all = await allParameters(rds, 'default.mysql8.4');
  const first = await describeDefaults();
  expect(first).toEqual({
    DBParameterGroupFamily: 'mysql8.4',
    Parameters: all.slice(0, 100),
    Marker: expect.any(String),
  });
  expect((await describeDefaults({ Marker: first?.Marker }))?.Parameters).toEqual(all.slice(100, 200));
});

it('gives those with certain names', async () => {
  const defaults = await describeDefaults({ Filters: named('max_connections') });
  expect(defaults?.Parameters?.map(({ ParameterName }) => ParameterName)).toEqual(['max_connections']);
  expect(defaults?.Marker).toBeUndefined();
});

it('refuses a family that does not exist, and another filter', async () => {
  expect(await rejection(describeDefaults({ DBParameterGroupFamily: 'mysql9.9' }))).toEqual({
    code: 'InvalidParameterValue',
    message: 'ParameterGroupFamily mysql9.9 is not a valid parameter group family',
    status: 400,
  });
  const filtered = describeDefaults({ Filters: [{ Name: 'source', Values: ['system'] }] });
  expect((await rejection(filtered)).code).toBe('InvalidParameterValue');
});
