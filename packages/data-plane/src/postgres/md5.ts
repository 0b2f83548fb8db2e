import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { readPassword } from './readBytes.ts';
import { requestMd5 } from './wire.ts';

/** Whether a password is stored in the way that PostgreSQL had before SCRAM. */
export function isMd5(stored: string) {
  return /^md5[0-9a-f]{32}$/.test(stored);
}

/**
 * Checks a password that is stored as md5.
 *
 * @see https://www.postgresql.org/docs/current/protocol-flow.html
 */
export async function checkByMd5(stream: Duplex, stored: string): Promise<boolean> {
  const salt = randomBytes(4);
  stream.write(requestMd5(salt));
  const answer = Buffer.from(await readPassword(stream));
  const expected = Buffer.from(`md5${createHash('md5').update(stored.slice(3)).update(salt).digest('hex')}`);
  return answer.length === expected.length && timingSafeEqual(answer, expected);
}
