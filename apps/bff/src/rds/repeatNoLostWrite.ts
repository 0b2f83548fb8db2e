import type { RDSClient } from '@aws-sdk/client-rds';
import { isRead } from './isRead.ts';

/** A write after which nobody knows what RDS made of it. */
export class LostAnswerError extends Error {
  override readonly name = 'LostAnswerError';
  /** Not `cause`: the SDK looks there for a reason to try again. */
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('The answer to a write was lost.');
    this.reason = reason;
  }
}

/** The connection was never made. */
const unconnectedCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Keeps the SDK from sending a write again when RDS may have carried it out: the second would be refused with "already
 * exists", and the user would take their own database for somebody else's.
 */
export function repeatNoLostWrite(client: RDSClient) {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        throw isRead(context.commandName) || wasNotSent(error) ? error : new LostAnswerError(error);
      }
    },
    // Of low priority, so that it stands between the attempts' repetition and the attempt.
    { name: 'repeatNoLostWrite', step: 'finalizeRequest', priority: 'low' },
  );
}

/** A refusal in RDS's own words other than a fault of its own, or a request that never left. */
function wasNotSent(error: unknown) {
  if (!(error instanceof Error)) return false;
  if ('$fault' in error) return 'Code' in error && (error.$fault === 'client' || error.name === 'Throttling');
  return (
    ('code' in error && unconnectedCodes.has(String(error.code))) || /^(Credentials|Token)Provider/.test(error.name)
  );
}
