import { connectAction } from './connectPolicy.ts';
import { actionMatch } from './connectVerdict.ts';
import { type PolicyStatement, parsePolicy } from './policyDocument.ts';

/** A policy as it is stored: IAM's JSON. */
export type PolicyJson = Record<string, unknown>;

/** The policies of an identity as they were entered, or one sentence on why they can't be read. */
type PolicyList = { policies: PolicyJson[] } | { unreadable: string };

/** Reads one policy, or a list of policies in square brackets. An empty text is no policy. */
export function parsePolicies(entered: string): PolicyList {
  if (entered.trim() === '') return { policies: [] };
  const policies: PolicyJson[] = [];
  for (const text of policyTexts(entered)) {
    const policy = parsePolicy(text);
    if ('unreadable' in policy) return policy;
    const given: PolicyJson = JSON.parse(text);
    // The output of the AWS CLI contains the policy, and is not one.
    policies.push('Statement' in given ? given : { Version: policy.Version, Statement: policy.statements });
  }
  return { policies };
}

/** The single policies of what was entered, each as JSON. */
export function policyTexts(entered: string): string[] {
  try {
    const json: unknown = JSON.parse(entered);
    return Array.isArray(json) ? json.map((policy) => JSON.stringify(policy)) : [entered];
  } catch {
    return [entered];
  }
}

/** The policies as text to edit. */
export function policiesText(policies: readonly PolicyJson[]) {
  return JSON.stringify(policies.length === 1 ? policies[0] : policies, undefined, 2);
}

/** What the policies say about logging in to databases, in one line. */
export function policiesSummary(policies: readonly PolicyJson[]): string {
  const statements = policies.flatMap((policy) => {
    const read = parsePolicy(JSON.stringify(policy));
    return 'unreadable' in read ? [] : read.statements;
  });
  const about = statements.filter((statement) => actionMatch(statement) !== 'no');
  const allowed = about.filter(({ Effect }) => Effect === 'Allow').flatMap(resourceTexts);
  const denied = about.filter(({ Effect }) => Effect === 'Deny').flatMap(resourceTexts);
  if (allowed.length === 0) return `${connectAction} isn’t allowed`;
  return [`Allows ${listText(allowed)}`, ...(denied.length > 0 ? [`denies ${listText(denied)}`] : [])].join('; ');
}

function resourceTexts({ Resource, NotResource, Condition }: PolicyStatement): string[] {
  const limit = Condition && Object.keys(Condition).length > 0 ? ' on a condition' : '';
  const texts = Resource?.map(resourceText) ?? [
    NotResource ? `all but ${listText(NotResource.map(resourceText))}` : '',
  ];
  return texts.filter((text) => text !== '').map((text) => text + limit);
}

/** `arn:aws:rds-db:us-east-1:123456789012:dbuser:db-ABC/app` as `app on db-ABC`. */
function resourceText(resource: string) {
  if (resource === '*') return 'every user of every database';
  const [, id, user] = /^arn:[^:]*:rds-db:[^:]*:[^:]*:dbuser:([^/]+)\/(.+)$/.exec(resource) ?? [];
  if (!id || !user) return resource;
  return `${user === '*' ? 'every user' : user} on ${id === '*' ? 'every database' : id}`;
}

function listText(texts: readonly string[]) {
  const different = [...new Set(texts)];
  const rest = different.length - 2;
  return different.slice(0, 2).join(', ') + (rest > 0 ? `, and ${rest} more` : '');
}
