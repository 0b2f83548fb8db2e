import { z } from 'zod';

const texts = z.union([z.string(), z.array(z.string())]).transform((value) => (Array.isArray(value) ? value : [value]));

const statement = z.object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts.optional(),
  NotAction: texts.optional(),
  Resource: texts.optional(),
  NotResource: texts.optional(),
  Principal: z.unknown().optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

/** A statement as IAM takes it, one text or many alike. */
export type PolicyStatement = z.output<typeof statement>;

const document = z.object({
  Version: z.string().optional(),
  Statement: z.union([statement, z.array(statement)]).transform((value) => (Array.isArray(value) ? value : [value])),
});

/** A pasted policy, or one sentence on why it cannot be read. */
export type PolicyDocument = { Version: string | undefined; statements: PolicyStatement[] } | { unreadable: string };

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export function parsePolicy(pasted: string): PolicyDocument {
  let json: unknown;
  try {
    json = JSON.parse(pasted);
  } catch {
    return { unreadable: 'This is not JSON. Look for a missing or a superfluous comma, brace or quote.' };
  }
  // The output of `aws iam get-policy-version` and `get-role-policy` contains the policy.
  const { data, error } = document.safeParse(within(json));
  if (data) return { Version: data.Version, statements: data.Statement };
  if (within(json) === json && !hasStatement(json))
    return { unreadable: 'This is JSON, but no policy: it has no Statement.' };
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  return { unreadable: `IAM would not take this policy: ${path || 'Statement'} is not what it has to be.` };
}

function hasStatement(json: unknown) {
  return typeof json === 'object' && json !== null && 'Statement' in json;
}

function within(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || hasStatement(json)) return json;
  const members = new Map<string, unknown>(Object.entries(json));
  const name = ['PolicyVersion', 'Document', 'PolicyDocument', 'Policy'].find((each) => members.has(each));
  return name === undefined ? json : within(members.get(name));
}
