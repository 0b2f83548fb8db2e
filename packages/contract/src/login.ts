import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { text } from './fields.ts';
import { existing } from './identifiers.ts';

/** One endpoint of one database, by what RDS calls it: where it is, RDS alone says. */
const endpoint = z.object({
  kind: z.enum(['instance', 'cluster']),
  id: existing,
  /** Of a cluster; its writer's unless said otherwise. */
  Endpoint: z.enum(['writer', 'reader']).optional(),
  DBUser: text.min(1, 'Enter the name of a database user.').max(128),
});

/** A token as the server made it. It opens the database for 15 minutes, so it is kept nowhere. */
export interface AuthToken {
  AuthToken: string;
  /** ISO 8601: when the credentials end that it is signed with, which ends the token too. Absent for lasting ones. */
  CredentialsExpireAt?: string;
}

export const login = {
  /** A POST, though it changes nothing: a token must not stand in a cache or a list of addresses. */
  token: oc.route({ method: 'POST', path: '/logins/{kind}/{id}/token' }).input(endpoint).output(type<AuthToken>()),
};
