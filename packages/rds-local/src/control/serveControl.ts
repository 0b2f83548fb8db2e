import type { IncomingMessage } from 'node:http';
import { queryOf } from '../http/readParameters.ts';
import { StorageError } from '../storage/storage.ts';
import type { ControlRequest } from './controlApi.ts';
import { ControlError } from './controlError.ts';

/** The path below which tests and demos steer rds-local. */
export const CONTROL_PATH = '/_rds-local';

/** A saved state of 100,000 databases fits. */
const maxBodyBytes = 512 * 1024 * 1024;
const loopback = /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Answers a control request, which only this machine may make: always with JSON. */
export async function serveControl(
  request: IncomingMessage,
  control: (request: ControlRequest) => object,
): Promise<{ status: number; body: string }> {
  try {
    if (!loopback.test(request.socket.remoteAddress ?? '')) {
      throw new ControlError(403, 'The control API is for programs on the same machine only.');
    }
    const { method = '', url = '' } = request;
    const [path = ''] = url.slice(CONTROL_PATH.length).split('?', 1);
    const query = new URLSearchParams(queryOf(request));
    const body = await readJson(request);
    const answer = control({ method, path: path.replace(/\/$/, '') || '/', query, body });
    return { status: 200, body: JSON.stringify(answer) };
  } catch (error) {
    const [status, message] = refusal(error);
    return { status, body: JSON.stringify({ message }) };
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new ControlError(413, 'The request body is too large.');
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new ControlError(415, 'The body must be application/json.');
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new ControlError(400, 'The body is no JSON.');
  }
}

function refusal(error: unknown): [status: number, message: string] {
  if (error instanceof ControlError) return [error.status, error.message];
  if (error instanceof StorageError) return [503, error.message];
  return [500, 'The request failed because of an unknown error. Nothing was changed.'];
}
