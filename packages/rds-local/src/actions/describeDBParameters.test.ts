import { DescribeDBParametersCommand, type DescribeDBParametersCommandInput } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { engineParameters } from '../catalog/parameters.ts';
import { allParameters, createdParameterGroup, named, setParameters } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const describeParameters = (input: Partial<DescribeDBParametersCommandInput>) =>
  rds.client.send(new DescribeDBParametersCommand({ DBParameterGroupName: 'mygroup', ...input }));
const names = async (input: Partial<DescribeDBParametersCommandInput>) =>
  (await describeParameters(input)).Parameters?.map(({ ParameterName }) => ParameterName);

it('gives all parameters of a group, page by page and in the order of their names', async () => {
  await createdParameterGroup(rds);
  const all = await allParameters(rds, 'mygroup');
  expect(all.map(({ ParameterName }) => ParameterName)).toEqual(
    engineParameters('mysql8.4', 'instance').map(({ ParameterName }) => ParameterName),
  );
  expect(await allParameters(rds, 'default.mysql8.4')).toEqual(all);
  expect((await describeParameters({ MaxRecords: 20 })).Parameters).toEqual(all.slice(0, 20));
});

it('gives what is set with the source user, and the rest as the engine has it', async () => {
  const group = await createdParameterGroup(rds);
  const before = await describeParameters({ Filters: named('max_connections', 'Performance_Schema') });
  expect(before.Parameters).toMatchObject([
    { ParameterName: 'max_connections', Source: 'system', ApplyType: 'dynamic', IsModifiable: true },
    { ParameterName: 'performance_schema', ApplyType: 'static' },
  ]);
  await setParameters(rds, { ParameterName: 'max_connections', ParameterValue: '100', ApplyMethod: 'immediate' });
  const after = await describeParameters({
    DBParameterGroupName: group?.DBParameterGroupArn,
    Filters: named('max_connections', 'performance_schema'),
  });
  const [one, other] = before.Parameters ?? [];
  expect(after.Parameters).toEqual([
    { ...one, ParameterValue: '100', Source: 'user', ApplyMethod: 'immediate' },
    other,
  ]);
});

it('gives those of one source', async () => {
  await createdParameterGroup(rds);
  await setParameters(rds, { ParameterName: 'max_connections', ParameterValue: '100', ApplyMethod: 'immediate' });
  expect(await names({ Source: 'user' })).toEqual(['max_connections']);
  const ofSystem = (await describeParameters({ Source: 'system' })).Parameters ?? [];
  expect(new Set(ofSystem.map(({ Source }) => Source))).toEqual(new Set(['system']));
  expect(ofSystem.map(({ ParameterName }) => ParameterName)).not.toContain('max_connections');
  const ofEngine = (await describeParameters({ Source: 'engine-default' })).Parameters ?? [];
  expect(new Set(ofEngine.map(({ Source }) => Source))).toEqual(new Set(['engine-default']));
});

it('refuses other sources and filters, and groups that are not there', async () => {
  await createdParameterGroup(rds);
  const code = async (input: Partial<DescribeDBParametersCommandInput>) => (await rejection(names(input))).code;
  expect(await code({ Source: 'customer' })).toBe('InvalidParameterValue');
  expect(await code({ Filters: [{ Name: 'family', Values: ['mysql8.4'] }] })).toBe('InvalidParameterValue');
  expect(await code({ MaxRecords: 101 })).toBe('InvalidParameterValue');
  expect(await code({ DBParameterGroupName: 'nosuch' })).toBe('DBParameterGroupNotFound');
});
