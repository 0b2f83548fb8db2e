import { operations } from '@rds-console/equivalents/operations';
import { isSecret } from '@rds-console/equivalents/secrets';
import { expect, it } from 'vitest';
import { withoutSecrets } from './withoutSecrets.ts';

it.each([...operations])('%s is kept without what the model calls secret', (_, schema) => {
  if (schema.isUnitSchema()) return;
  const members = [...schema.structIterator()].filter(
    ([name, member]) => member.isStringSchema() && name !== 'PreSignedUrl',
  );
  const input = Object.fromEntries(members.map(([name]) => [name, `value of ${name}`]));
  const secret = new Set(
    members.filter(([, member]) => isSecret(member, schema.getName(), input)).map(([name]) => name),
  );
  const expected = Object.entries(input).map(([name, value]) => [name, secret.has(name) ? '****' : value]);
  expect(withoutSecrets(input)).toEqual(Object.fromEntries(expected));
});

it('keeps whether RDS manages the password, and hides that of an option', () => {
  expect(
    withoutSecrets({
      ManageMasterUserPassword: true,
      OptionsToInclude: [
        {
          OptionSettings: [
            { Name: 'AGENT_REGISTRATION_PASSWORD', Value: 'x' },
            { Name: 'PORT', Value: '1' },
          ],
        },
      ],
    }),
  ).toEqual({
    ManageMasterUserPassword: true,
    OptionsToInclude: [
      {
        OptionSettings: [
          { Name: 'AGENT_REGISTRATION_PASSWORD', Value: '****' },
          { Name: 'PORT', Value: '1' },
        ],
      },
    ],
  });
});
