import { instanceInput } from '@rds-console/contract/parameters/instance';
import { expect, it } from 'vitest';
import { createInstanceDefaults, createInstanceSchema, pageFields } from './createInstanceForm.ts';

const { shape } = createInstanceSchema(() => []);

it('every field is on one page of the wizard, but for what the pages were preset for', () => {
  const asked = Object.values(pageFields).flat();
  expect([...asked, 'PresetEngine', 'PresetUseCase'].sort()).toEqual(Object.keys(createInstanceDefaults).sort());
});

it('the schema accepts every default, but for what has to be entered', () => {
  const given: Readonly<Record<string, unknown>> = createInstanceDefaults;
  const refused = Object.entries(shape).filter(([name, field]) => !field.safeParse(given[name]).success);
  expect(refused.map(([name]) => name).sort()).toEqual(['DBInstanceClass', 'DBInstanceIdentifier']);
});

it.each(['mysql', 'mariadb', 'postgres'])(
  'a new %s instance has IAM DB authentication where it is asked for',
  (Engine) => {
    const asked = (chosen: object) => {
      const values = { ...createInstanceDefaults, Engine, ...chosen };
      return instanceInput({ values, option: undefined, iamUnavailable: undefined });
    };
    expect(asked({})).toMatchObject({ Engine, EnableIAMDatabaseAuthentication: false });
    expect(asked({ EnableIAMDatabaseAuthentication: true })).toMatchObject({
      Engine,
      EnableIAMDatabaseAuthentication: true,
    });
  },
);
