import { createIdentityInput, type Identity, updateIdentityInput } from '@rds-console/contract/identities';
import { connectAction } from '@rds-console/contract/login/connectPolicy';
import { parsePolicies, policiesText } from '@rds-console/contract/login/policyList';
import { z } from 'zod';

/** The policies as text, which may not be JSON yet. */
const policiesField = z.string().superRefine((entered, context) => {
  const read = parsePolicies(entered);
  if ('unreadable' in read) context.addIssue({ code: 'custom', message: read.unreadable });
});

/** What the form asks for, by the rules of the input that it sends. */
export function identityForm(isNew: boolean) {
  const { accessKeyId, arn } = createIdentityInput.shape;
  const secrets = isNew ? createIdentityInput.shape : updateIdentityInput.shape;
  return z.object({
    accessKeyId,
    secretAccessKey: z.string().refine(...ruleOf(secrets.secretAccessKey)),
    sessionToken: z.string().refine(...ruleOf(secrets.sessionToken)),
    arn,
    policies: policiesField,
  });
}

/** Keeps what was entered as text, where the input drops an empty one. */
function ruleOf(rule: z.ZodType) {
  const errorOf = (value: unknown) => rule.safeParse(value).error?.issues[0]?.message;
  return [
    (value: string) => errorOf(value) === undefined,
    { error: ({ input }: { input?: unknown }) => errorOf(input) ?? '' },
  ] as const;
}

export type IdentityValues = z.output<ReturnType<typeof identityForm>>;

const allowsAll = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: connectAction, Resource: '*' }],
};

/** An identity to edit; for a new one, a policy that grants access to every database. */
export function toForm(identity: Identity | undefined): IdentityValues {
  return {
    accessKeyId: identity?.accessKeyId ?? '',
    secretAccessKey: '',
    sessionToken: '',
    arn: identity?.arn ?? '',
    policies: policiesText(identity?.policies ?? [allowsAll]),
  };
}

/** What is sent. An empty secret is none. */
export function toInput({ policies: entered, ...values }: IdentityValues) {
  const read = parsePolicies(entered);
  return { ...values, policies: 'unreadable' in read ? [] : read.policies };
}
