import { expect, it } from 'vitest';
import { z } from 'zod';
import { confirmPasswordRule, directoryRoleRule, monitoringRoleRule, takenBackPasswordRule } from './settingRules.ts';

const password = z.custom<{ ConfirmPassword: string }>().check(confirmPasswordRule);
const monitoring = z.custom<object>().check(monitoringRoleRule);
const directory = z.custom<object>().check(directoryRoleRule);
const takenBack = z.custom<object>().check(takenBackPasswordRule(true));
const kept = z.custom<object>().check(takenBackPasswordRule(false));

it.each<[string, z.ZodType, object, string[]]>([
  ['the same password twice', password, { MasterUserPassword: 'typed', ConfirmPassword: 'typed' }, []],
  ['two passwords', password, { MasterUserPassword: 'typed', ConfirmPassword: 'other' }, ['ConfirmPassword']],
  ['none where RDS manages it', password, { ManageMasterUserPassword: true, ConfirmPassword: 'typed' }, []],
  ['monitoring without a role', monitoring, { MonitoringInterval: 15, MonitoringRoleArn: '' }, ['MonitoringRoleArn']],
  ['no monitoring', monitoring, { MonitoringInterval: 0 }, []],
  ['a directory without a role', directory, { Domain: 'd-1234567890' }, ['DomainIAMRoleName']],
  ['no directory', directory, { Domain: '' }, []],
  ['a managed password taken back without one', takenBack, { ManageMasterUserPassword: false }, ['MasterUserPassword']],
  ['a managed password that stays so', takenBack, { ManageMasterUserPassword: true }, []],
  ['a password that was never managed', kept, { ManageMasterUserPassword: false }, []],
])('%s: refused at the right field', (_what, schema, chosen, expected) => {
  expect(schema.safeParse(chosen).error?.issues.map(({ path }) => path[0]) ?? []).toEqual(expected);
});
