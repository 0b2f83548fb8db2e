import type { RDSClient } from '@aws-sdk/client-rds';
import { isRead } from './isRead.ts';

/** A write whose outcome is unknown. */
export class LostAnswerError extends Error {
  override readonly name = 'LostAnswerError';
  /** Not `cause`, which the SDK checks to decide on retries. */
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('The answer to a write was lost.');
    this.reason = reason;
  }
}

/** The connection wasn't established. */
const unconnectedCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Keeps the SDK from sending a write again when RDS may have carried it out: the second would be refused with "already
 * exists", and the user would think that someone else created the database.
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
    // With low priority, so that it runs within the SDK's retries, once for each attempt.
    { name: 'repeatNoLostWrite', step: 'finalizeRequest', priority: 'low' },
  );
}

/** An error response from RDS that isn't a server error, or a request that was never sent. */
function wasNotSent(error: unknown) {
  if (!(error instanceof Error)) return false;
  if ('$fault' in error) return 'Code' in error && (error.$fault === 'client' || error.name === 'Throttling');
  return (
    ('code' in error && unconnectedCodes.has(String(error.code))) || /^(Credentials|Token)Provider/.test(error.name)
  );
}
