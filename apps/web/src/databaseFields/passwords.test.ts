import { masterUserPassword } from '@rds-console/contract/credentials';
import { describe, expect, test } from 'vitest';
import { generatePassword } from './generatePassword.ts';
import { passwordStrength } from './passwordStrength.ts';

describe('a generated password', () => {
  test.each(['mysql', 'postgres', 'oracle-ee', 'sqlserver-ex', 'aurora-mysql'])(
    'keeps to the rules of %s',
    (engine) => {
      for (let count = 0; count < 200; count++)
        expect(masterUserPassword(engine).safeParse(generatePassword()).success).toBe(true);
    },
  );

  test('is strong, and another one each time', () => {
    const passwords = Array.from({ length: 200 }, generatePassword);
    expect(new Set(passwords).size).toBe(200);
    expect(new Set(passwords.map(passwordStrength))).toEqual(new Set(['strong']));
  });
});

describe('the strength of a password', () => {
  test.each([
    ['', 'weak'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['Password1234567!', 'weak'],
    ['kobold-7z', 'fair'],
    ['Kobold-7z-under-the-hill', 'strong'],
  ])('of %s is %s', (password, strength) => expect(passwordStrength(password)).toBe(strength));
});
