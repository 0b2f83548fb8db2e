import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { optional } from './fields.ts';
import { type PolicyJson, parsePolicies } from './login/policyList.ts';

/** An IAM identity that the endpoint itself has, without its secrets: those are only ever written. */
export interface Identity {
  accessKeyId: string;
  arn: string;
  policies: PolicyJson[];
  /** Whether its tokens need a session token. */
  isTemporary: boolean;
}

/** The identities of the endpoint. AWS and most other endpoints have none of their own. */
export interface Identities {
  hasIdentities: boolean;
  identities: Identity[];
}

/** All of these stand in an address as they are, and none of them is a step up. */
const accessKeyId = z
  .string()
  .min(1, 'Enter an access key ID.')
  .max(128, 'An access key ID has at most 128 characters.')
  .regex(/^[\w.@+=-]*$/, 'An access key ID has letters, digits, and _ . @ + = - only.')
  .refine((id) => !/^\.+$/.test(id), 'An access key ID has more than periods.');

const secretAccessKey = z.string().max(1024, 'Enter at most 1,024 characters.');
const sessionToken = optional(z.string().max(8192, 'Enter at most 8,192 characters.'));

const settings = {
  arn: z
    .string()
    .regex(
      /^arn:[\w-]+:(iam|sts)::\d{12}:(user|assumed-role|role|root|federated-user)[\w+=,.@/-]*$/,
      'Enter the ARN of an IAM user or role, such as arn:aws:iam::123456789012:user/dev.',
    ),
  policies: z.array(z.record(z.string(), z.unknown())).superRefine((policies, context) => {
    const read = parsePolicies(JSON.stringify(policies));
    if ('unreadable' in read) context.addIssue({ code: 'custom', message: read.unreadable });
  }),
};

/** A new identity. */
export const createIdentityInput = z.object({
  ...settings,
  accessKeyId,
  secretAccessKey: secretAccessKey.min(1, 'Enter a secret access key.'),
  sessionToken,
});

/** A changed identity. Secrets that are absent stay as they are. */
export const updateIdentityInput = z.object({
  ...settings,
  accessKeyId,
  secretAccessKey: optional(secretAccessKey),
  sessionToken,
});

const one = '/identities/{accessKeyId}';

export const identities = {
  list: oc.route({ method: 'GET', path: '/identities' }).output(type<Identities>()),
  create: oc
    .route({ method: 'POST', path: '/identities', successStatus: 201 })
    .input(createIdentityInput)
    .output(type<Identities>()),
  update: oc.route({ method: 'PUT', path: one }).input(updateIdentityInput).output(type<Identities>()),
  delete: oc.route({ method: 'DELETE', path: one }).input(z.object({ accessKeyId })).output(type<Identities>()),
};
