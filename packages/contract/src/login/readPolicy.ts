import { connectArn } from './connectPolicy.ts';
import { actionMatch, type ConnectVerdict, connectVerdict } from './connectVerdict.ts';
import type { Finding } from './finding.ts';
import { isOpen, matchesValue, textOf } from './pattern.ts';
import { type PolicyStatement, parsePolicy } from './policyDocument.ts';
import { policyFindings } from './policyFindings.ts';
import type { KnownDatabase } from './resourceFindings.ts';

/** One line of what a policy lets in to: a database, and a user as the policy names it. */
export interface AccessGrant {
  database: KnownDatabase;
  /** A name, or a pattern such as `*`. */
  user: string;
  verdict: ConnectVerdict;
}

export interface ReadPolicy {
  grants: AccessGrant[];
  findings: Finding[];
}

/**
 * Determines which of the known databases a policy grants access to, as which users, and what is wrong with it.
 *
 * @param databases of the Region; cluster members too, so that a policy with a member's resource ID can be corrected
 */
export function readPolicy(pasted: string, databases: readonly KnownDatabase[]): ReadPolicy {
  const policy = parsePolicy(pasted);
  if ('unreadable' in policy) return { grants: [], findings: [{ severity: 'error', text: policy.unreadable }] };
  const { Version, statements } = policy;
  const own = databases.filter(({ memberOf }) => !memberOf);
  const grants = own.flatMap((database) =>
    usersOf(statements, database).map((user) => ({
      database,
      user,
      verdict: connectVerdict(statements, connectArn(database, isOpen(user) ? someUser(user) : textOf(user))),
    })),
  );
  return {
    grants: grants
      .filter(({ verdict }) => verdict !== 'not allowed')
      .map((grant) => ({ ...grant, user: isOpen(grant.user) ? grant.user : textOf(grant.user) })),
    findings: policyFindings(Version, statements, databases),
  };
}

/** The users, by name or by pattern, of which a policy speaks where a database is concerned. */
function usersOf(statements: readonly PolicyStatement[], database: KnownDatabase) {
  const users = statements
    .filter((statement) => actionMatch(statement) !== 'no')
    .flatMap(({ Resource, NotResource }) => {
      if (NotResource) return ['*'];
      return (Resource ?? []).flatMap((resource) => {
        const slash = resource.indexOf('/');
        if (slash < 0) return matchesValue(resource, connectArn(database, someUser('*'))) === 'no' ? [] : ['*'];
        const user = resource.slice(slash + 1);
        return matchesValue(resource.slice(0, slash), connectArn(database, '').slice(0, -1)) === 'no' ? [] : [user];
      });
    });
  return [...new Set(users)];
}

/** A name that fits a pattern and, as good as surely, nothing that a policy names otherwise. */
function someUser(pattern: string) {
  return textOf(pattern)
    .replaceAll(/\$\{[^}]*\}|\*/g, 'any-user-at-all')
    .replaceAll('?', 'x');
}
