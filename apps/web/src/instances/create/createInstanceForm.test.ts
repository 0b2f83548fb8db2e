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
