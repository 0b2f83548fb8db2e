/** What ends a login: an error as PostgreSQL reports it. */
export class LoginError extends Error {
  override name = 'LoginError';
  /** SQLSTATE */
  readonly code: string;
  /** For the log, never for the client. */
  readonly detail: string | undefined;

  constructor(code: string, message: string, detail?: string) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

/**
 * A message of the server.
 *
 * @see https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
function message(type: string, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int32(value: number) {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export function errorResponse({ code, message: text }: LoginError): Buffer {
  return message('E', `SFATAL\0VFATAL\0C${code}\0M${text}\0\0`);
}

export const requestCleartext = message('R', int32(3));

export function requestMd5(salt: Buffer) {
  return message('R', int32(5), salt);
}

export function requestSasl(mechanisms: readonly string[]) {
  return message('R', int32(10), mechanisms.map((name) => `${name}\0`).join(''), '\0');
}

export function continueSasl(data: string) {
  return message('R', int32(11), data);
}

export function finishSasl(data: string) {
  return message('R', int32(12), data);
}
