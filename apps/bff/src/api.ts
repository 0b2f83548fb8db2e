import { OpenAPIGenerator } from '@orpc/openapi';
import { StandardOpenAPIHandler } from '@orpc/openapi/standard';
import { ORPCError } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '@rds-console/contract/contract';
import { isProblem, type Problem } from '@rds-console/contract/problem';
import { type Request, type Response, Router } from 'express';
import { inputProblem, problemError, rdsProblem } from './problems.ts';
import { rdsNow } from './rds/rdsClock.ts';
import type { RouteContext } from './routes/router.ts';
import { routes } from './routes/routes.ts';
import { refuse } from './security/refuse.ts';

/** Seconds after which a throttled or limited client may come back. */
const retryAfter = '1';

const internalError = 'Internal error. The server’s log has more under this request id.';

/** What is thrown on the way through the contract, as the error that the browser gets. */
function toAnswer(error: unknown, response: Response): ORPCError<string, Problem> {
  const { requestId } = response.locals;
  const problem = ownProblem(error) ?? rdsProblem(error) ?? inputProblem(error);
  if (problem) return problemError({ ...problem, requestId: problem.requestId ?? requestId });
  // Nothing of an unexpected error reaches the browser; the log says where it happened.
  response.locals.fault = error;
  return problemError({ code: 'InternalError', status: 500, message: internalError, requestId });
}

function ownProblem(error: unknown) {
  return error instanceof ORPCError && isProblem(error.data) ? error.data : undefined;
}

const handler = new StandardOpenAPIHandler<RouteContext>(routes, {
  clientInterceptors: [
    async ({ next, context, path }) => {
      context.response.locals.route = path.join('.');
      try {
        return await next();
      } catch (error) {
        throw toAnswer(error, context.response);
      }
    },
  ],
  interceptors: [
    async ({ next, context }) => {
      try {
        return await next();
      } catch (error) {
        if (!(error instanceof ORPCError)) context.response.locals.fault = error;
        throw error;
      }
    },
  ],
  customErrorResponseBodyEncoder: ({ data, status }) => (isProblem(data) ? data : plainProblem(status)),
});

/** For what failed before an operation began, or after it had ended. */
function plainProblem(status: number): Problem {
  return status < 500
    ? { code: 'BadRequest', status, message: 'The request cannot be read.' }
    : { code: 'InternalError', status, message: internalError };
}

/** The contract's operations below the path at which this is mounted, and their OpenAPI document. */
export function createApi(surroundings: Omit<RouteContext, 'response'>) {
  const api = Router();
  let document: Promise<object> | undefined;

  api.get('/openapi.json', async (_request, response) => {
    document ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
      info: { title: 'RDS console', version: '0.1.0' },
      servers: [{ url: '/api' }],
    });
    response.locals.route = 'openapi';
    response.json(await document);
  });

  api.use(async (request, response) => {
    const { matched, response: answer } = await handler.handle(toStandardRequest(request), {
      context: { ...surroundings, response },
    });
    if (!matched) return refuse(response, 404, 'NotFound', 'The console’s server has no such operation.');
    if (isProblem(answer.body)) response.locals.code = answer.body.code;
    response.setHeader('rds-date', rdsNow(surroundings.rds).toISOString());
    if (answer.status === 429) response.setHeader('Retry-After', retryAfter);
    response.status(answer.status).json(answer.body);
  });
  return api;
}

/** The request as oRPC takes it; its body is read and limited already. */
function toStandardRequest(request: Request) {
  const signal = new AbortController().signal;
  return {
    method: request.method,
    url: new URL(request.url, 'http://console'),
    headers: request.headers,
    body: async () => request.body,
    signal,
  };
}
