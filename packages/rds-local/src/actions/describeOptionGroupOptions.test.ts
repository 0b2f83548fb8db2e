import {
  DescribeOptionGroupOptionsCommand,
  type DescribeOptionGroupOptionsCommandInput,
  paginateDescribeOptionGroupOptions,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const ask = (input: DescribeOptionGroupOptionsCommandInput) =>
  rds.client.send(new DescribeOptionGroupOptionsCommand(input));

it('tells the options of a major version with their settings', async () => {
  const { OptionGroupOptions = [] } = await ask({ EngineName: 'MySQL', MajorEngineVersion: '8.0' });
  expect(OptionGroupOptions.map(({ Name }) => Name)).toEqual(['MARIADB_AUDIT_PLUGIN', 'MEMCACHED']);
  expect(OptionGroupOptions[1]).toMatchObject({
    EngineName: 'mysql',
    MajorEngineVersion: '8.0',
    PortRequired: true,
    DefaultPort: 11211,
    Persistent: false,
    Permanent: false,
  });
  expect(OptionGroupOptions[1]?.OptionGroupOptionSettings).toContainEqual(
    expect.objectContaining({
      SettingName: 'BINDING_PROTOCOL',
      DefaultValue: 'auto',
      AllowedValues: 'auto,ascii,binary',
    }),
  );
});

it('tells those of all major versions when none is named', async () => {
  const { OptionGroupOptions = [] } = await ask({ EngineName: 'mysql' });
  const majors = new Set(OptionGroupOptions.map(({ MajorEngineVersion }) => MajorEngineVersion));
  expect([...majors]).toEqual(expect.arrayContaining(['5.7', '8.0', '8.4']));
});

it('tells of none for PostgreSQL', async () => {
  expect((await ask({ EngineName: 'postgres' })).OptionGroupOptions).toEqual([]);
});

it('comes page by page, each option once', async () => {
  const whole = (await ask({ EngineName: 'sqlserver-ee' })).OptionGroupOptions ?? [];
  const options = [];
  for await (const page of paginateDescribeOptionGroupOptions(
    { client: rds.client, pageSize: 20 },
    { EngineName: 'sqlserver-ee' },
  )) {
    expect(page.OptionGroupOptions?.length).toBeLessThanOrEqual(20);
    options.push(...(page.OptionGroupOptions ?? []));
  }
  expect(whole.length).toBeGreaterThan(20);
  expect(options).toEqual(whole);
});

it.each<[string, DescribeOptionGroupOptionsCommandInput]>([
  ['InvalidParameterValue', { EngineName: 'nosuch' }],
  ['InvalidParameterValue', { EngineName: 'aurora-postgresql' }],
  ['InvalidParameterValue', { EngineName: 'mysql', Filters: [{ Name: 'name', Values: ['TDE'] }] }],
  ['InvalidParameterCombination', { EngineName: 'mysql', MajorEngineVersion: '9.9' }],
])('refuses with %s for %j', async (code, input) => {
  expect((await rejection(ask(input))).code).toBe(code);
});
