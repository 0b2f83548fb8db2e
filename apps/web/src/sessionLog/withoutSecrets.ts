import { isSecretSetting } from '@rds-console/contract/secretSettings';

/** What a secret is replaced by; every rendering of it reads an environment variable anyway. */
const hidden = '****';

/** Those that the model marks, which a test holds. */
const secrets = new Set(['MasterUserPassword', 'TdeCredentialPassword']);

/** The same input without passwords, for what is kept. */
export function withoutSecrets(input: object): object {
  const isSecretValue = 'Name' in input && typeof input.Name === 'string' && isSecretSetting(input.Name);
  return Object.fromEntries(
    Object.entries(input).map(([name, member]) => [
      name,
      (typeof member === 'string' && secrets.has(name)) || (isSecretValue && name === 'Value') ? hidden : hide(member),
    ]),
  );
}

function hide(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hide);
  return typeof value === 'object' && value !== null ? withoutSecrets(value) : value;
}
