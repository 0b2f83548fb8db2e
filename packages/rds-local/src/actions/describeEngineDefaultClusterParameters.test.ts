import {
  DescribeEngineDefaultClusterParametersCommand,
  type DescribeEngineDefaultClusterParametersCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allClusterParameters, named } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const FAMILY = { DBParameterGroupFamily: 'aurora-mysql8.0' };
const describeDefaults = async (input: Partial<DescribeEngineDefaultClusterParametersCommandInput> = {}) =>
  (await rds.client.send(new DescribeEngineDefaultClusterParametersCommand({ ...FAMILY, ...input }))).EngineDefaults;

it('gives the parameters of a family as nobody has changed them, page by page', async () => {
  const all = await allClusterParameters(rds, 'default.aurora-mysql8.0');
  const first = await describeDefaults();
  expect(first).toEqual({ ...FAMILY, Parameters: all.slice(0, 100), Marker: expect.any(String) });
  expect((await describeDefaults({ Marker: first?.Marker }))?.Parameters).toEqual(all.slice(100, 200));
});

it('refuses a family that is not for clusters, and filters', async () => {
  expect(await rejection(describeDefaults({ DBParameterGroupFamily: 'mariadb11.4' }))).toEqual({
    code: 'InvalidParameterValue',
    message: 'ParameterGroupFamily mariadb11.4 is not a valid parameter group family',
    status: 400,
  });
  expect((await rejection(describeDefaults({ Filters: named('time_zone') }))).code).toBe('InvalidParameterValue');
});
