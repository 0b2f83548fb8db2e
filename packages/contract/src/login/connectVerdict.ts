import { connectAction } from './connectPolicy.ts';
import { type Match, matchesValue } from './pattern.ts';
import type { PolicyStatement } from './policyDocument.ts';

/** What a policy says of one login: `depends` on who it is or on a condition; `denied` outdoes every other policy. */
export type ConnectVerdict = 'allowed' | 'denied' | 'depends' | 'not allowed';

/**
 * Whether a policy by itself allows a login; the identity's other policies may allow or deny it too.
 *
 * @param arn of the database user: see `connectArn`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function connectVerdict(statements: readonly PolicyStatement[], arn: string): ConnectVerdict {
  const said = statements.map((statement) => ({ Effect: statement.Effect, match: fitOf(statement, arn) }));
  const has = (Effect: PolicyStatement['Effect'], match: Match) =>
    said.some((it) => it.Effect === Effect && it.match === match);
  if (has('Deny', 'yes')) return 'denied';
  if (has('Deny', 'depends')) return has('Allow', 'yes') || has('Allow', 'depends') ? 'depends' : 'not allowed';
  if (has('Allow', 'yes')) return 'allowed';
  return has('Allow', 'depends') ? 'depends' : 'not allowed';
}

function fitOf(statement: PolicyStatement, arn: string): Match {
  const parts = [
    actionMatch(statement),
    listMatch(statement.Resource, statement.NotResource, arn),
    statement.Condition && Object.keys(statement.Condition).length > 0 ? 'depends' : 'yes',
  ];
  if (parts.includes('no')) return 'no';
  return parts.includes('depends') ? 'depends' : 'yes';
}

/** Whether a statement speaks of logging in to databases; capitals do not count in actions. */
export function actionMatch({ Action, NotAction }: PolicyStatement): Match {
  const lower = (patterns?: string[]) => patterns?.map((pattern) => pattern.toLowerCase());
  return listMatch(lower(Action), lower(NotAction), connectAction);
}

function listMatch(
  included: readonly string[] | undefined,
  excluded: readonly string[] | undefined,
  text: string,
): Match {
  if (included) return best(included.map((pattern) => matchesValue(pattern, text)));
  if (!excluded) return 'no';
  const opposite: Record<Match, Match> = { yes: 'no', no: 'yes', depends: 'depends' };
  return opposite[best(excluded.map((pattern) => matchesValue(pattern, text)))];
}

function best(found: readonly Match[]): Match {
  if (found.includes('yes')) return 'yes';
  return found.includes('depends') ? 'depends' : 'no';
}
