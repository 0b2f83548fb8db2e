import { RdsError } from '../engine/rdsError.ts';

const shape = /^(?:\[[\da-f:.]+\]|[\da-z._-]+)(?::\d{1,5})?$/i;
/** The address, port and Host header that were last found right, by the server's names. */
const lastAdmitted = new WeakMap<readonly string[], { address: string; port: number; host: string | undefined }>();
const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Rejects requests that weren't sent to one of the server's own names: a web page whose name resolves to
 * 127.0.0.1 (DNS rebinding) still sends that name.
 *
 * @param hosts the request's `Host` headers, as sent
 * @param own   the local address and port of the connection
 * @param names further names of the server; for a name without a port, both the server's port and none are accepted
 * @throws RdsError `AccessDenied` (403) for a foreign name, `MalformedRequest` (400) for none, several or a broken one
 */
export function checkHost(
  hosts: readonly string[],
  { address, port }: { address: string; port: number },
  names: readonly string[],
): void {
  const [host, ...more] = hosts;
  // Nearly every request has the same name as the previous one.
  const last = lastAdmitted.get(names);
  if (last?.host === host && last?.port === port && last?.address === address && more.length === 0) return;
  const authority = host !== undefined && more.length === 0 ? parse(host) : undefined;
  if (!authority) {
    throw new RdsError('MalformedRequest', 'The request must have one well-formed Host header.');
  }
  const allowedHosts = [
    ...[...loopbackNames, formatHost(address)].map((name) => `${name}:${port}`),
    ...names.flatMap((name) => withPorts(name, port)),
  ];
  if (!allowedHosts.some((name) => parse(name) === authority)) {
    throw new RdsError('AccessDenied', 'This server does not go by the name in the Host header.');
  }
  lastAdmitted.set(names, { address, port, host });
}

/** An address as it stands in a URL. */
export function formatHost(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return plain.includes(':') ? `[${plain}]` : plain;
}

function withPorts(name: string, port: number): string[] {
  return /:\d+$/.test(name) ? [name] : [name, `${name}:${port}`];
}

/** `name:port` in one spelling: lower case, shortest IPv6 form; port 80 where none is given. */
function parse(host: string): string | undefined {
  if (!shape.test(host) || !URL.canParse(`http://${host}`)) {
    return undefined;
  }
  const { hostname, port } = new URL(`http://${host}`);
  return `${hostname}:${port || 80}`;
}
