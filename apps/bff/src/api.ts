import { OpenAPIGenerator } from '@orpc/openapi';
import { StandardOpenAPIHandler } from '@orpc/openapi/standard';
import { ORPCError } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '@rds-console/contract/contract';
import { isProblem, type Problem } from '@rds-console/contract/problem';
import { type Request, type Response, Router } from 'express';
import { inputProblem, problemError, rdsProblem } from './problems.ts';
import { withSignal } from './rds/boundedCalls.ts';
import { rdsNow } from './rds/rdsClock.ts';
import { createSharedWork } from './rds/sharedWork.ts';
import { withinTime } from './rds/timeLimit.ts';
import type { RouteContext } from './routes/router.ts';
import { routes } from './routes/routes.ts';
import { ClientLeftError, clientSignal } from './security/clientSignal.ts';
import { refuse } from './security/refuse.ts';

/** Seconds after which a throttled or limited client may come back. */
const retryAfter = '1';

const internalError: Problem = {
  code: 'InternalError',
  status: 500,
  message: 'Internal error. The server’s log has more under this request ID.',
};
const unreadable: Problem = { code: 'BadRequest', status: 400, message: 'The request cannot be read.' };

/** What an operation comes to, ready to be sent to everyone who asked for it at the same time. */
interface Answer {
  status: number;
  /** A problem gets the ID of each request that it answers; anything else is written once for all. */
  body: Problem | Buffer;
  notes: Notes;
}

/** What the log says of an operation. */
interface Notes {
  route?: string;
  fault?: unknown;
}

interface ApiContext extends RouteContext {
  notes: Notes;
}

/** What is thrown on the way through the contract, as the error that the browser gets. */
function toError(error: unknown, notes: Notes): ORPCError<string, Problem> {
  const problem = ownProblem(error) ?? rdsProblem(error) ?? inputProblem(error);
  if (problem) return problemError(problem);
  // Nothing of an unexpected error reaches the browser; the log says where it happened.
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
  // What is no problem yet failed before an operation began, or after it had ended.
  customErrorResponseBodyEncoder: ({ data, status }) =>
    isProblem(data) ? data : { ...(status < 500 ? unreadable : internalError), status },
});

interface ApiOptions extends Omit<RouteContext, 'signal'> {
  /** For an operation that only reads, with all its calls, in milliseconds. */
  readWithinMs: number;
  /** A client that takes nothing of a response for so long is dropped; in milliseconds. */
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

  /** Browsers that ask for the same at the same time share the work, and the bytes of its answer. */
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

  /** Whoever asks after a change has begun wants to see it. */
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
    response.setHeader('rds-date', rdsNow(dependencies.rds).toISOString());
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

/** The request as oRPC takes it; its body is read and limited already. */
function toStandardRequest(request: Request, signal: AbortSignal) {
  return {
    method: request.method,
    url: new URL(`http://console${request.url}`),
    headers: request.headers,
    body: async () => request.body,
    signal,
  };
}
