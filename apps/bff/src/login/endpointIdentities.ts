import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Identities } from '@rds-console/contract/identities';
import { z } from 'zod';
import { problemError, shortened } from '../problems.ts';
import { withinTime } from '../rds/timeLimit.ts';

const path = '/_rds-local/identities';
const maxResponseBytes = 1024 * 1024;
const answerWithinMs = 5000;

const listed = z.object({
  identities: z.array(
    z.object({
      accessKeyId: z.string(),
      arn: z.string(),
      policies: z.array(z.record(z.string(), z.unknown())),
      isTemporary: z.boolean(),
    }),
  ),
});

interface Identity {
  accessKeyId: string;
  secretAccessKey?: string | undefined;
  sessionToken?: string | undefined;
  arn: string;
  policies: object[];
}

/**
 * The IAM identities that an endpoint has of its own, by its control API. Host and port are those of the connection; no
 * part of a request decides where something is sent.
 *
 * @param endpoint of the connection; undefined for AWS, which is never asked
 */
export function endpointIdentities(endpoint: string | undefined, signal: AbortSignal) {
  async function list(): Promise<Identities> {
    const none = { hasIdentities: false, identities: [] };
    if (endpoint === undefined) return none;
    try {
      const { status, body } = await ask(endpoint, 'GET', path, undefined, signal);
      const read = status === 200 ? listed.safeParse(json(body)) : undefined;
      return read?.success ? { hasIdentities: true, identities: read.data.identities } : none;
    } catch (error) {
      // An endpoint that can't be reached has nothing to show; every other page says so.
      if (signal.aborted) throw error;
      return none;
    }
  }

  async function change(method: 'PUT' | 'DELETE', accessKeyId: string, input?: object): Promise<Identities> {
    if (endpoint === undefined) throw problemError(noIdentities);
    const { status, body } = await ask(endpoint, method, `${path}/${accessKeyId}`, input, signal).catch(() => {
      throw problemError(unreachable);
    });
    if (status !== 200) throw problemError(refusal(status, body));
    return list();
  }

  return {
    list,
    /** @throws ORPCError IdentityAlreadyExists, or with what the endpoint answers */
    async create(identity: Identity) {
      const { identities } = await list();
      if (identities.some(({ accessKeyId }) => accessKeyId === identity.accessKeyId))
        throw problemError(alreadyExists());
      return change('PUT', identity.accessKeyId, identity);
    },
    /** @throws ORPCError IdentityNotFound, or with what the endpoint answers */
    async update(identity: Identity) {
      const { identities } = await list();
      if (!identities.some(({ accessKeyId }) => accessKeyId === identity.accessKeyId))
        throw problemError(notFound(identity.accessKeyId));
      return change('PUT', identity.accessKeyId, identity);
    },
    remove: (accessKeyId: string) => change('DELETE', accessKeyId),
  };
}

/** Not by fetch, which identifies itself as a browser: rds-local refuses those. Follows no redirect. */
function ask(endpoint: string, method: string, to: string, input: object | undefined, outer: AbortSignal) {
  return withinTime(answerWithinMs, outer, async (signal) => {
    const url = `${endpoint.replace(/\/+$/, '')}${to}`;
    const content = input === undefined ? undefined : JSON.stringify(input);
    const request = (url.startsWith('https:') ? httpsRequest : httpRequest)(url, {
      method,
      signal,
      headers: content === undefined ? {} : { 'Content-Type': 'application/json' },
    });
    request.end(content);
    const [response]: IncomingMessage[] = await once(request, 'response', { signal });
    return { status: response?.statusCode ?? 0, body: response ? await textOf(response) : '' };
  });
}

async function textOf(response: IncomingMessage) {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) {
    text += chunk;
    if (text.length > maxResponseBytes) {
      response.destroy();
      throw new Error('The response is too large.');
    }
  }
  return text;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const noIdentities = {
  code: 'NoIdentities',
  status: 404,
  message: 'The endpoint has no IAM identities of its own.',
};
const unreachable = {
  code: 'RdsUnreachable',
  status: 502,
  message: 'Can’t reach the endpoint. Check that it’s running, then try again.',
};

function alreadyExists() {
  const message =
    'An identity with this access key ID already exists. Enter another one, or edit the existing identity.';
  return { code: 'IdentityAlreadyExists', status: 409, message, fields: { accessKeyId: message } };
}

function notFound(accessKeyId: string) {
  return {
    code: 'IdentityNotFound',
    status: 404,
    message: `There is no identity with the access key ID ${accessKeyId}.`,
  };
}

/** The endpoint’s own words quote no secret: they are about members of the request. */
function refusal(status: number, body: string) {
  const { data } = z.object({ message: z.string() }).safeParse(json(body));
  const message = data ? shortened(data.message) : `The endpoint returned status ${status}.`;
  return { code: 'IdentityRefused', status: status >= 400 && status < 500 && status !== 401 ? status : 502, message };
}
