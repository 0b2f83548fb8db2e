import type { IncomingMessage } from 'node:http';
import { RequestCutShort, readBytes } from '../http/readBody.ts';
import { queryOf } from '../http/readParameters.ts';
import { StorageError } from '../storage/storage.ts';
import type { ControlRequest } from './controlApi.ts';
import { ControlError } from './controlError.ts';

/** The path of the control API. */
export const CONTROL_PATH = '/_rds-local';

/** A saved state of 100,000 databases fits. */
const maxStateBytes = 512 * 1024 * 1024;
const maxBodyBytes = 1024 * 1024;
const loopback = /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Responds to a control request with JSON. Only this machine may send one.
 *
 * @throws RequestCutShort when the connection ends before the request is complete
 */
export async function serveControl(
  request: IncomingMessage,
  control: (request: ControlRequest) => object,
): Promise<{ status: number; body: string }> {
  try {
    if (!loopback.test(request.socket.remoteAddress ?? '')) {
      throw new ControlError(403, 'The control API is for programs on the same machine only.');
    }
    const { method = '', url = '' } = request;
    const [given = ''] = url.slice(CONTROL_PATH.length).split('?', 1);
    const path = given.replace(/\/$/, '') || '/';
    const query = new URLSearchParams(queryOf(request));
    const body = await readJson(request, method === 'PUT' && path === '/state' ? maxStateBytes : maxBodyBytes);
    const answer = control({ method, path, query, body });
    return { status: 200, body: JSON.stringify(answer) };
  } catch (error) {
    if (error instanceof RequestCutShort) throw error;
    const [status, message] = rejection(error);
    return { status, body: JSON.stringify({ message }) };
  }
}

async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
  // A body of another type is read only far enough to see that it isn't empty.
  const body = await readBytes(request, isJson ? maxBytes : 0);
  if (!isJson && body?.length !== 0) throw new ControlError(415, 'The body must be application/json.');
  if (body === undefined) throw new ControlError(413, `The request body is larger than ${maxBytes} bytes.`);
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new ControlError(400, "The body isn't valid JSON.");
  }
}

function rejection(error: unknown): [status: number, message: string] {
  if (error instanceof ControlError) return [error.status, error.message];
  if (error instanceof StorageError) return [503, error.message];
  return [500, 'The request failed because of an unknown error. Nothing was changed.'];
}
