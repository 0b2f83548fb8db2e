import { connectAction } from './connectPolicy.ts';
import { actionMatch } from './connectVerdict.ts';
import { type Finding, wrong } from './finding.ts';
import { isOpen } from './pattern.ts';
import type { PolicyStatement } from './policyDocument.ts';
import { type KnownDatabase, resourceFindings } from './resourceFindings.ts';

/**
 * Condition keys that aren't supported by `rds-db:connect`: a condition on one never works as intended.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html, the limitations
 */
const unknownKeys = new Set(
  ['aws:Referer', 'aws:SourceIp', 'aws:SourceVpc', 'aws:SourceVpce', 'aws:UserAgent', 'aws:VpcSourceIp'].map((key) =>
    key.toLowerCase(),
  ),
);

/** What is wrong with a policy as one that lets people log in to databases, or easily overlooked. */
export function policyFindings(
  Version: string | undefined,
  statements: readonly PolicyStatement[],
  databases: readonly KnownDatabase[],
): Finding[] {
  const found = statements.flatMap((statement, index) => {
    const name = statement.Sid ? `Statement ${statement.Sid}` : `Statement ${index + 1}`;
    return statementFindings(statement, databases).map(({ severity, text }) => ({
      severity,
      text: statements.length > 1 ? `${name}: ${text}` : text,
    }));
  });
  if (Version !== '2012-10-17')
    found.unshift({
      severity: 'warning',
      text: `Its Version is ${Version ?? 'missing'}. With another than 2012-10-17, variables such as \${aws:username} are plain text.`,
    });
  if (!statements.some((statement) => actionMatch(statement) !== 'no'))
    found.unshift(wrong(`No statement is about ${connectAction}, so it lets nobody log in.`));
  return found;
}

function statementFindings(statement: PolicyStatement, databases: readonly KnownDatabase[]): Finding[] {
  const { Action = [], NotAction, Resource = [], NotResource, Effect, Principal, Condition = {} } = statement;
  const findings: Finding[] = Action.flatMap(actionFindings);
  if (actionMatch(statement) === 'no') return findings;
  if (Principal !== undefined)
    findings.push(
      wrong('It has a Principal. Logging in is allowed by a policy of the role or user itself, which has none.'),
    );
  if (NotAction && Effect === 'Allow')
    findings.push({
      severity: 'warning',
      text: 'NotAction allows every action that it does not name, logging in included.',
    });
  if (NotResource && Effect === 'Allow')
    findings.push({ severity: 'warning', text: 'NotResource lets in to every database that it does not name.' });
  if (!statement.Resource && !NotResource) findings.push(wrong('It has no Resource.'));
  for (const key of Object.values(Condition).flatMap((keys) => Object.keys(keys)))
    findings.push(
      unknownKeys.has(key.toLowerCase())
        ? wrong(`The condition ${key} is not supported for ${connectAction}.`)
        : { severity: 'info', text: `It depends on the condition ${key}, which only AWS can judge.` },
    );
  return [...findings, ...Resource.flatMap((resource) => resourceFindings(resource, Effect, databases))];
}

function actionFindings(action: string): Finding[] {
  if (/^rds:connect$/i.test(action))
    return [wrong(`${action} is no action. Logging in is ${connectAction}: rds-db, not rds.`)];
  if (/^rds:/i.test(action))
    return [{ severity: 'info', text: `${action} is about managing databases. It lets nobody log in.` }];
  if (/^rds-db:/i.test(action) && !isOpen(action) && action.toLowerCase() !== connectAction)
    return [wrong(`${action} is no action. rds-db has ${connectAction} only.`)];
  if (action === '*')
    return [{ severity: 'warning', text: 'The action * allows everything in AWS, not logging in alone.' }];
  return [];
}
