import type { RDSClient } from '@aws-sdk/client-rds';
import { isRead } from './isRead.ts';
import { LostAnswerError } from './repeatNoLostWrite.ts';
import { createSharedWork } from './sharedWork.ts';
import { TimeLimitError, withinTime } from './timeLimit.ts';

/** What is used of the SDK's overloaded `send`: a command, and the signal that ends waiting for it. */
type Send = (command: { input: unknown }, options?: { abortSignal?: AbortSignal | undefined }) => Promise<unknown>;

interface Limits {
  /** For a call with all its attempts and the pauses between them, in milliseconds. */
  callMs: number;
  /** How long the response to a read is reused, in milliseconds; 0 shares only calls in progress. */
  keepReadsMs: number;
}

/**
 * Ends every call of a client, including its socket, at the time limit or when no caller waits for it any longer.
 *
 * Equal reads share one call until this client writes: RDS allows about a dozen calls a second in an account and
 * Region, for all users together. A write isn't aborted when the browser disconnects: it may be done already, and
 * aborting would only hide that.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html
 */
export function boundCalls(client: RDSClient, { callMs, keepReadsMs }: Limits) {
  const send = sendOf(client);
  const reads = createSharedWork<unknown>(keepReadsMs);

  function bounded(command: { input: unknown }, outer?: AbortSignal) {
    return withinTime(callMs, outer, (abortSignal) => send(command, { abortSignal }));
  }

  async function write(command: { input: unknown }) {
    reads.forget();
    try {
      return await bounded(command);
    } catch (error) {
      throw error instanceof TimeLimitError ? new LostAnswerError(error) : error;
    } finally {
      reads.forget();
    }
  }

  const boundedSend: Send = (command, { abortSignal } = {}) => {
    const { name } = command.constructor;
    if (!isRead(name)) return write(command);
    return reads.join(`${name} ${JSON.stringify(command.input)}`, abortSignal, (signal) => bounded(command, signal));
  };
  Object.assign(client, { send: boundedSend });
}

/** The same client for one request to the console: its reads end with the signal. */
export function withSignal(client: RDSClient, signal: AbortSignal): RDSClient {
  const send = sendOf(client);
  const boundSend: Send = (command, options) => send(command, { ...options, abortSignal: signal });
  return Object.create(client, { send: { value: boundSend } });
}

function sendOf(client: RDSClient): Send {
  // The SDK declares one signature for each of its actions; all of them have this shape.
  return client.send.bind(client) as unknown as Send;
}
