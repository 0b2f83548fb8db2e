import { LoginError } from './wire.ts';

/** The first message of a session. */
export interface Startup {
  /** Whole, as the engine gets it. */
  packet: Buffer;
  user: string;
  /** By default that of the user's name. */
  database: string;
  /** Whether a physical replica asks. Logical replication is within a database, and the engine's to decide. */
  isReplica: boolean;
}

/** `PG_MAX_STARTUP_PACKET_LENGTH` */
export const maxStartupBytes = 10_000;

/** Codes in place of a protocol version. */
export const requestCodes = { cancel: 80_877_102, tls: 80_877_103, gss: 80_877_104 };

/**
 * Reads a startup message as strictly as PostgreSQL. One thing is stricter: no name may occur twice, so that the engine
 * can't read it in another way.
 *
 * @param packet with its length
 * @see https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export function parseStartup(packet: Buffer): Startup {
  const [major, minor] = [packet.readUInt16BE(4), packet.readUInt16BE(6)];
  if (major !== 3)
    throw new LoginError('0A000', `unsupported frontend protocol ${major}.${minor}: server supports 3.0 to 3.2`);
  const values = parametersOf(packet.subarray(8));
  const user = values.get('user') ?? '';
  if (user === '') throw new LoginError('28000', 'no PostgreSQL user name specified in startup packet');
  const replication = values.get('replication') ?? 'false';
  return {
    packet,
    user,
    database: values.get('database') || user,
    isReplica: !/^(database|f(alse|als|al|a)?|no?|off?|0)$/i.test(replication),
  };
}

function parametersOf(bytes: Buffer) {
  const malformed = () => new LoginError('08P01', 'invalid startup packet layout: expected terminator as last byte');
  if (bytes.at(-1) !== 0) throw malformed();
  let text: string;
  try {
    // A name that isn't UTF-8 would be another one to the engine.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, -1));
  } catch {
    throw new LoginError('28000', 'the startup packet has to be encoded in UTF-8');
  }
  const parts = text.split('\0');
  // Each text ends with a zero byte, so that the last part is empty.
  if (parts.pop() !== '' || parts.length % 2 !== 0) throw malformed();
  const values = new Map<string, string>();
  for (let index = 0; index < parts.length; index += 2) {
    const [name = '', value = ''] = parts.slice(index, index + 2);
    if (name === '' || values.has(name)) throw malformed();
    values.set(name, value);
  }
  return values;
}
