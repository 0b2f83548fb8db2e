import { OpenAPIGenerator } from '@orpc/openapi';
import { StandardOpenAPIHandler } from '@orpc/openapi/standard';
import { ORPCError } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '@rds-console/contract/contract';
import { isProblem, type Problem } from '@rds-console/contract/problem';
import { type Request, type Response, Router } from 'express';
import { inputProblem, problemError, rdsProblem } from './problems.ts';
import { withSignal } from './rds/boundedCalls.ts';
import { endpointNow } from './rds/rdsClock.ts';
import { createSharedWork } from './rds/sharedWork.ts';
import { withinTime } from './rds/timeLimit.ts';
import type { RouteContext } from './routes/router.ts';
import { routes } from './routes/routes.ts';
import { ClientLeftError, clientSignal } from './security/clientSignal.ts';
import { refuse } from './security/refuse.ts';

/** Seconds after which a throttled client may retry. */
const retryAfter = '1';

const internalError: Problem = {
  code: 'InternalError',
  status: 500,
  message: 'Internal error. The server’s log has more under this request ID.',
};
const unreadable: Problem = { code: 'BadRequest', status: 400, message: 'The request cannot be read.' };

/** The result of an operation, ready to be sent to all clients that requested it at the same time. */
interface Answer {
  status: number;
  /** A problem contains the ID of the request; anything else is serialized once for all requests. */
  body: Problem | Buffer;
  notes: Notes;
}

/** What is logged of an operation. */
interface Notes {
  route?: string;
  fault?: unknown;
}

interface ApiContext extends RouteContext {
  notes: Notes;
}

/** An error as it is sent to the browser. */
function toError(error: unknown, notes: Notes): ORPCError<string, Problem> {
  const problem = ownProblem(error) ?? rdsProblem(error) ?? inputProblem(error);
  if (problem) return problemError(problem);
  // Details of an unexpected error aren't sent to the browser; the log says where it happened.
  if (!(error instanceof ClientLeftError)) notes.fault = error;
  return problemError(internalError);
}

function ownProblem(error: unknown) {
  return error instanceof ORPCError && isProblem(error.data) ? error.data : undefined;
}

const handler = new StandardOpenAPIHandler<ApiContext>(routes, {
  clientInterceptors: [
    async ({ next, context, path }) => {
      context.notes.route = path.join('.');
      try {
        return await next();
      } catch (error) {
        throw toError(error, context.notes);
      }
    },
  ],
  interceptors: [
    async ({ next, context }) => {
      try {
        return await next();
      } catch (error) {
        if (!(error instanceof ORPCError)) context.notes.fault = error;
        throw error;
      }
    },
  ],
  // Errors that aren't problems occurred before an operation started or after it ended.
  customErrorResponseBodyEncoder: ({ data, status }) =>
    isProblem(data) ? data : { ...(status < 500 ? unreadable : internalError), status },
});

interface ApiOptions extends Omit<RouteContext, 'signal'> {
  /** For an operation that only reads, with all its calls, in milliseconds. */
  readWithinMs: number;
  /** The connection is closed if the client reads nothing of a response for so long; in milliseconds. */
  unreadForMs: number;
}

/** The contract's operations below the path at which this is mounted, and their OpenAPI document. */
export function createApi({ readWithinMs, unreadForMs, ...dependencies }: ApiOptions) {
  const api = Router();
  const reads = createSharedWork<Answer | undefined>();
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
    const signal = clientSignal(request);
    try {
      const answer = await (request.method === 'GET' ? read(request, signal) : change(request, signal));
      if (!answer) return refuse(response, 404, 'NotFound', 'The console’s server has no such operation.');
      if (!signal.aborted) send(response, answer);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  });

  /** Equal concurrent requests share one operation and its serialized response. */
  function read(request: Request, signal: AbortSignal) {
    return reads.join(request.url, signal, async (shared) => {
      try {
        return await withinTime(readWithinMs, shared, (limited) => perform(request, limited));
      } catch (error) {
        const problem = rdsProblem(error);
        if (!problem) throw error;
        return { status: problem.status, body: problem, notes: {} };
      }
    });
  }

  /** Requests after the start of a change must see it, so they don't join earlier reads. */
  async function change(request: Request, signal: AbortSignal) {
    reads.forget();
    try {
      return await perform(request, signal);
    } finally {
      reads.forget();
    }
  }

  async function perform(request: Request, signal: AbortSignal): Promise<Answer | undefined> {
    const notes: Notes = {};
    const { rds, rdsIn } = dependencies;
    const context: ApiContext = {
      ...dependencies,
      rds: withSignal(rds, signal),
      rdsIn: (region) => withSignal(rdsIn(region), signal),
      signal,
      notes,
    };
    const { matched, response } = await handler.handle(toStandardRequest(request, signal), { context });
    if (!matched) return undefined;
    const { status, body } = response;
    return { status, body: status >= 400 && isProblem(body) ? body : Buffer.from(JSON.stringify(body) ?? ''), notes };
  }

  function send(response: Response, { status, body, notes }: Answer) {
    const { locals } = response;
    Object.assign(locals, notes);
    response.setHeader('rds-date', endpointNow(dependencies.rds).toISOString());
    if (status === 429) response.setHeader('Retry-After', retryAfter);
    response.setTimeout(unreadForMs, () => {
      locals.code = 'ResponseUnread';
      response.destroy();
    });
    response.status(status);
    if (!Buffer.isBuffer(body)) {
      locals.code = body.code;
      return void response.json({ ...body, requestId: body.requestId ?? locals.requestId });
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Length', body.length);
    response.end(body);
  }

  return api;
}

/** The request for oRPC; its body is already read and limited. */
function toStandardRequest(request: Request, signal: AbortSignal) {
  return {
    method: request.method,
    url: new URL(`http://console${request.url}`),
    headers: request.headers,
    body: async () => request.body,
    signal,
  };
}
