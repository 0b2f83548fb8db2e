import { text } from './fields.ts';

interface CredentialRules {
  /** Characters a master user name may have. */
  username: number;
  /** Characters a master password may have; at least 8 everywhere. */
  password: number;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, MasterUsername and MasterUserPassword */
const rulesByEngine: [engine: RegExp, CredentialRules][] = [
  [/^aurora/, { username: 16, password: 41 }],
  [/^(mysql|mariadb)$/, { username: 16, password: 41 }],
  [/^postgres$/, { username: 63, password: 128 }],
  [/^oracle/, { username: 30, password: 30 }],
  [/^sqlserver/, { username: 128, password: 128 }],
];

/** The greatest lengths that any engine has; the rule where the engine is not known. */
const widest: CredentialRules = { username: 128, password: 128 };

/** Names that RDS reserves on every engine; RDS checks the reserved words of each engine. */
const reservedUsernames = new Set(['rdsadmin', 'rdsrepladmin']);

/** Lengths for an engine's master user name and password, in characters. */
export function credentialRules(Engine?: string): CredentialRules {
  return rulesByEngine.find(([engine]) => engine.test(Engine?.toLowerCase() ?? ''))?.[1] ?? widest;
}

/** The rule for a new master user name of the given engine. */
export function masterUsername(Engine?: string) {
  const { username } = credentialRules(Engine);
  return text
    .min(1, 'Enter a master user name.')
    .max(username, `A master user name has at most ${username} characters.`)
    .regex(/^($|[A-Za-z])/, 'A master user name begins with a letter.')
    .regex(/^[A-Za-z0-9_]*$/, 'A master user name has letters, digits and underscores only.')
    .refine((value) => !reservedUsernames.has(value.toLowerCase()), 'This name is reserved. Choose another one.');
}

/** The rule for a new master password of the given engine. No message repeats what was typed. */
export function masterUserPassword(Engine?: string) {
  const { password } = credentialRules(Engine);
  return text
    .min(8, 'A master password has at least 8 characters.')
    .max(password, `A master password has at most ${password} characters.`)
    .regex(/^[!-~]*$/, 'A master password has printable ASCII characters only, and no spaces.')
    .regex(/^[^/"@]*$/, 'A master password does not contain / (slash), " (double quote) or @ (at sign).');
}

/** The same rules one by one, for whoever is typing: the words, and whether a password keeps to them. */
export function passwordRules(Engine?: string) {
  const { password } = credentialRules(Engine);
  return [
    { words: `8 to ${password} characters`, isKept: (typed: string) => typed.length >= 8 && typed.length <= password },
    { words: 'Printable ASCII characters, no spaces', isKept: (typed: string) => /^[!-~]+$/.test(typed) },
    { words: 'None of / " @', isKept: (typed: string) => typed !== '' && !/[/"@]/.test(typed) },
  ];
}

/** The rule for the name of the initial database, and its description. */
const databaseNames: [engine: RegExp, name: RegExp, words: string][] = [
  [/^(aurora-)?(mysql|mariadb)$/, /^[A-Za-z][A-Za-z0-9_]{0,63}$/, '1 to 64 letters, digits or underscores'],
  [/^(aurora-)?postgres(ql)?$/, /^[A-Za-z][A-Za-z0-9_]{0,62}$/, '1 to 63 letters, digits or underscores'],
  [/^oracle/, /^[A-Za-z][A-Za-z0-9]{0,7}$/, '1 to 8 letters or digits'],
];

/** Why the name of the initial database is invalid; undefined if it is valid or empty. */
export function databaseNameError(Engine: string | undefined, name: string | undefined) {
  if (!name) return undefined;
  if (Engine?.startsWith('sqlserver')) return 'SQL Server databases are created after launch. Leave this empty.';
  const rule = databaseNames.find(([engine]) => engine.test(Engine?.toLowerCase() ?? ''));
  return rule && !rule[1].test(name) ? `A database name has ${rule[2]}, the first of them a letter.` : undefined;
}
