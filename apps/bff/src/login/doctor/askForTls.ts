import type { Socket } from 'node:net';

/** A server's response if it doesn't support TLS. */
export class NoTlsError extends Error {
  override readonly name = 'NoTlsError';
}

/**
 * Requests TLS over a new connection, as PostgreSQL clients do.
 *
 * @throws NoTlsError
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-SSL
 */
export async function askPostgresForTls(socket: Socket) {
  const request = Buffer.alloc(8);
  request.writeInt32BE(8, 0);
  request.writeInt32BE(80_877_103, 4);
  socket.write(request);
  const answer = await firstBytes(socket);
  const letter = answer.toString('latin1', 0, 1);
  if (letter === 'N') throw new NoTlsError('The server speaks PostgreSQL, and refuses TLS.');
  if (letter !== 'S') throw new NoTlsError('What answers there does not speak PostgreSQL.');
}

const capabilities = { secureConnection: 0x8000, protocol41: 0x200, tls: 0x800, pluginAuth: 0x8_0000 };

/**
 * The same for MySQL and MariaDB, where the server speaks first.
 *
 * @throws NoTlsError
 * @see https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase.html
 */
export async function askMysqlForTls(socket: Socket) {
  const greeting = await firstBytes(socket);
  const payload = greeting.subarray(4);
  if (payload[0] === 0xff) throw new NoTlsError(`The server refuses the connection: ${loginErrorIn(payload)}`);
  if (payload[0] !== 10) throw new NoTlsError('What answers there does not speak MySQL.');
  const afterVersion = payload.indexOf(0, 1) + 1;
  const offered = afterVersion > 0 && payload.length >= afterVersion + 15 ? payload.readUInt16LE(afterVersion + 13) : 0;
  if ((offered & capabilities.tls) === 0) throw new NoTlsError('The server speaks MySQL, and offers no TLS.');
  const request = Buffer.alloc(36);
  request.writeUIntLE(32, 0, 3);
  request.writeUInt8(1, 3);
  const { secureConnection, protocol41, tls, pluginAuth } = capabilities;
  request.writeUInt32LE(secureConnection | protocol41 | tls | pluginAuth, 4);
  request.writeUInt32LE(0xff_ffff, 8);
  request.writeUInt8(45, 12);
  socket.write(request);
}

/** The text of an error packet; without the code's `#HY000` where one stands before it. */
function loginErrorIn(payload: Buffer) {
  const code = payload.length >= 3 ? payload.readUInt16LE(1) : 0;
  const text = payload.toString('utf8', 3).replace(/^#.{5}/, '');
  return `${text} (${code})`;
}

/** The server's greeting, which servers send in one piece. */
function firstBytes(socket: Socket) {
  return new Promise<Buffer>((done, fail) => {
    const closed = () => fail(new NoTlsError('The connection was closed before anything was said.'));
    socket.once('error', fail);
    socket.once('close', closed);
    socket.once('data', (bytes: Buffer) => {
      socket.pause();
      socket.off('error', fail);
      socket.off('close', closed);
      done(bytes);
    });
  });
}
