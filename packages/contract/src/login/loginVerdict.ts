import { type ConnectVerdict, connectVerdict } from './connectVerdict.ts';
import type { PolicyStatement } from './policyDocument.ts';

/**
 * Whether the policies of an identity allow a login, where the identity is known. IAM DB authentication doesn't evaluate
 * conditions, so an Allow that has one is ignored; a Deny that has one leaves the verdict at `depends`.
 *
 * @param statements of all its policies
 * @param userArn of the database user: see `connectArn`
 * @param principalArn of the identity
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function loginVerdict(
  statements: readonly PolicyStatement[],
  userArn: string,
  principalArn: string,
): ConnectVerdict {
  const variables = variablesOf(principalArn);
  const resolved = statements
    .filter(({ Effect, Condition = {} }) => Effect === 'Deny' || Object.keys(Condition).length === 0)
    .map((statement) => ({
      ...statement,
      ...(statement.Resource ? { Resource: statement.Resource.map(resolve).filter(isResolved) } : {}),
      ...(statement.NotResource ? { NotResource: statement.NotResource.map(resolve) } : {}),
    }));
  return connectVerdict(resolved, userArn);

  function resolve(pattern: string) {
    return pattern.replaceAll(
      /\$\{\s*([\w:]+)\s*(?:,\s*'([^']*)'\s*)?\}/g,
      (whole, name: string, byDefault?: string) => {
        const value = variables.get(name.toLowerCase()) ?? byDefault;
        return value?.replaceAll(/[*?$]/g, (character) => `\${${character}}`) ?? whole;
      },
    );
  }
}

/** A variable without a value never matches. */
function isResolved(pattern: string) {
  return !/\$\{[^*?$}]/.test(pattern);
}

/**
 * The variables that an ARN tells. A role has no `aws:username`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
 */
function variablesOf(principalArn: string) {
  const [, , , , account = '', ...rest] = principalArn.split(':');
  const [type, ...path] = rest.join(':').split('/');
  const username = type === 'user' ? path.at(-1) : undefined;
  return new Map([
    ['aws:principalarn', roleArn(principalArn)],
    ['aws:principalaccount', account],
    ['aws:principaltype', type === 'assumed-role' ? 'AssumedRole' : type === 'user' ? 'User' : 'Account'],
    ...(username ? [['aws:username', username] as const] : []),
  ]);
}

/** `aws:PrincipalArn` of a session is that of its role. */
function roleArn(principalArn: string) {
  return principalArn.replace(/^(arn:[^:]*):sts:([^:]*):([^:]*):assumed-role\/([^/]+)\/.*$/, '$1:iam:$2:$3:role/$4');
}
