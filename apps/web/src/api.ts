import { routes } from 'virtual:contract-routes';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract } from '@rds-console/contract/contract';
import { QueryClient } from '@tanstack/react-query';
import { updateRdsClock } from './rdsNow.ts';
import { sessionHeader } from './session.ts';
import { noted } from './sessionLog/sessionLog.ts';

const link = new OpenAPILink(routes, {
  url: () => `${window.location.origin}/api`,
  headers: sessionHeader,
  fetch: async (request, init) => {
    const answer = await fetch(request, init);
    updateRdsClock(answer.headers.get('rds-date'));
    return answer;
  },
  interceptors: [({ path, input, next }) => noted(path.join('.'), input, next)],
  // Also where all input stands in the path: the server takes no POST without a body in JSON.
  clientInterceptors: [
    ({ request, next, ...call }) =>
      next({ ...call, request: request.method === 'POST' ? { ...request, body: request.body ?? {} } : request }),
  ],
});
const client: ContractRouterClient<typeof contract> = createORPCClient(link);

/** Every operation of the contract, as query and mutation options: `api.instances.list.queryOptions()`. */
export const api = createTanstackQueryUtils(client);

/** The browser's only memory of what RDS said. Nothing of it outlives the page. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // The server is on this machine as a rule, and is reached without a network.
    queries: { networkMode: 'always', staleTime: 1000, retry: false, refetchOnWindowFocus: 'always' },
    mutations: { networkMode: 'always', retry: false },
  },
});
