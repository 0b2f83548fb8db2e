import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StoredIdentity } from '@rds-console/data-plane/messages';
import { z } from 'zod';
import type { KeyPair } from '../http/verifySignature.ts';

/** The IAM users and roles whose tokens open databases on this machine. None of their keys is one of AWS. */
export interface Identities {
  list(): StoredIdentity[];
  find(accessKeyId: string): StoredIdentity | undefined;
  /** Adds one, or replaces that with the same access key ID. @throws Error when it can't be stored */
  put(identity: StoredIdentity): void;
  /** @returns whether there was one @throws Error when the list can't be stored */
  remove(accessKeyId: string): boolean;
  /** Back to those that there are at first. */
  reset(): void;
}

/** A policy as IAM has it. The data plane reads its statements. */
const PolicySchema = z.looseObject({ Statement: z.union([z.looseObject({}), z.array(z.looseObject({}))]) });

export const IdentitySchema = z.object({
  accessKeyId: z.string().regex(/^[\w.@+=-]{1,128}$/),
  secretAccessKey: z.string().min(1).max(1024),
  sessionToken: z.string().min(1).max(8192).optional(),
  arn: z.string().regex(/^arn:[\w-]+:(iam|sts)::\d{12}:(user|assumed-role|role|root|federated-user)[\w+=,.@/-]*$/),
  policies: z.array(PolicySchema),
});

/** Each may log in to every database as every user that has rds_iam. */
const ALLOWS_ALL: StoredIdentity['policies'] = [
  { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'rds-db:connect', Resource: '*' }] },
];

/** The key pair of README's commands, and the console's own. */
function initialIdentities(accountId: string, keyPair: KeyPair | undefined): StoredIdentity[] {
  const pairs = ['local', 'rds-console'].map((name) => ({ accessKeyId: name, secretAccessKey: name }));
  return [...pairs, ...(keyPair ? [keyPair] : [])].map((pair) => ({
    ...pair,
    arn: `arn:aws:iam::${accountId}:user/${pair.accessKeyId}`,
    policies: ALLOWS_ALL,
  }));
}

/**
 * The identities of a data folder.
 *
 * @param file undefined keeps them in memory
 * @param keyPair of rds-local itself, which is among those that there are at first
 * @throws Error with a sentence for the user when the file holds something else
 */
export function createIdentities(
  file: string | undefined,
  accountId: string,
  keyPair: KeyPair | undefined,
): Identities {
  const initial = initialIdentities(accountId, keyPair);
  let identities = new Map((file === undefined ? initial : (stored(file) ?? initial)).map(keyed));

  function keep(next: Map<string, StoredIdentity>): void {
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      // Written beside it first, so that there is never half a list.
      writeFileSync(`${file}.new`, JSON.stringify([...next.values()], undefined, 2), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    }
    identities = next;
  }

  return {
    list: () => [...identities.values()],
    find: (accessKeyId) => identities.get(accessKeyId),
    put: (identity) => keep(new Map([...identities, keyed(identity)])),
    remove: (accessKeyId) => {
      const next = new Map(identities);
      const isThere = next.delete(accessKeyId);
      if (isThere) keep(next);
      return isThere;
    },
    reset: () => keep(new Map(initial.map(keyed))),
  };
}

function keyed(identity: StoredIdentity): [string, StoredIdentity] {
  return [identity.accessKeyId, identity];
}

function stored(file: string): StoredIdentity[] | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return z.array(IdentitySchema).parse(JSON.parse(text));
  } catch {
    // The reason may quote the file, and the file holds secrets.
    throw new Error(
      `The file ${file} isn't a list of identities. Correct it, or delete it to start with the usual ones.`,
    );
  }
}
