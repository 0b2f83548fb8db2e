import { endpointIdentities } from '../login/endpointIdentities.ts';
import { os, type RouteContext } from './router.ts';

const { identities } = os;

function ofConnection({ target, signal }: RouteContext) {
  return endpointIdentities(target.endpoint, signal);
}

/** IAM identities that the endpoint has of its own. */
export const identityRoutes = identities.router({
  list: identities.list.handler(({ context }) => ofConnection(context).list()),
  create: identities.create.handler(({ context, input }) => ofConnection(context).create(input)),
  update: identities.update.handler(({ context, input }) => ofConnection(context).update(input)),
  delete: identities.delete.handler(({ context, input }) => ofConnection(context).remove(input.accessKeyId)),
});
