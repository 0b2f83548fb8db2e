import type { NormalizedSchema } from '@smithy/core/schema';

const variables: Record<string, string> = {
  MasterUserPassword: 'DB_PASSWORD',
  TdeCredentialPassword: 'TDE_PASSWORD',
};

/** The environment variable that stands for a secret; every rendering reads it instead of showing a value. */
export function secretVariable(member: string): string {
  return variables[member] ?? 'RDS_SECRET';
}

/** All the variables by which a rendering names secrets. */
export const secretVariables: readonly string[] = [...Object.values(variables), 'RDS_SECRET'];

/**
 * Whether the value of a member is a secret: the model marks it as sensitive, or its name says so.
 *
 * The model marks the value of every option's setting; there the setting's own name tells.
 */
export function isSecret(member: NormalizedSchema, structure: string | undefined, siblings: object): boolean {
  if (structure === 'OptionSetting') {
    return member.getMemberName() === 'Value' && 'Name' in siblings && secretName.test(String(siblings.Name));
  }
  return (
    member.isStringSchema() &&
    (Boolean(member.getMergedTraits().sensitive) || /Password$/.test(member.getMemberName() ?? ''))
  );
}

const secretName = /passw(or)?d|secret|pwd/i;

/** Made by the tools themselves, which sign it with the caller's credentials. */
export const madeByTools: ReadonlySet<string> = new Set(['PreSignedUrl']);
