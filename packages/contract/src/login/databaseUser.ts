import { protocolOf } from './loginDatabase.ts';

/** Users that RDS keeps for itself. */
const ownUsers = /^(rdsadmin|rdsrepladmin|rdsproxyadmin|rds_superuser|rds_iam|mysql\.\w+)$/i;

/**
 * Why a name can't be that of a database user for IAM logins; undefined if it can. The maximum length depends on
 * the engine.
 *
 * @see https://dev.mysql.com/doc/refman/8.0/en/user-names.html
 * @see https://mariadb.com/kb/en/identifier-names/
 * @see https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
 */
export function databaseUserError(Engine: string, EngineVersion: string, name: string) {
  if (name === '') return 'Enter the name of a database user.';
  if (name !== name.trim()) return 'Begins or ends with a space, which is part of the name.';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'Has a character that cannot be seen.';
  if (ownUsers.test(name)) return 'RDS keeps this name for itself.';
  const longest = longestName(Engine, EngineVersion);
  const length = protocolOf(Engine) === 'postgres' ? bytesOf(name) : [...name].length;
  return length > longest ? `A user of this engine has a name of at most ${longest} characters.` : undefined;
}

/** In UTF-8, by which PostgreSQL counts. */
function bytesOf(name: string) {
  return [...name].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
}

function longestName(Engine: string, EngineVersion: string) {
  if (protocolOf(Engine) === 'postgres') return 63;
  if (Engine === 'mariadb') return 80;
  return EngineVersion.startsWith('5.6') ? 16 : 32;
}
