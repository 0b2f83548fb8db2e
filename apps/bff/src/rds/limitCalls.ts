import type { RDSClient } from '@aws-sdk/client-rds';

/** A call that did not end in time, with all its attempts and the waiting between them. */
export class CallTimeoutError extends Error {
  override readonly name = 'CallTimeoutError';
}

/** Ends each call of a client after a time, whatever the endpoint does: an answer may also come a byte at a time. */
export function limitCalls(client: RDSClient, limitMs: number) {
  client.middlewareStack.add(
    (next) => async (args) => {
      const { promise, reject } = promiseWithReject();
      const timer = setTimeout(() => reject(new CallTimeoutError()), limitMs);
      try {
        return await Promise.race([next(args), promise]);
      } finally {
        clearTimeout(timer);
      }
    },
    { name: 'limitCalls', step: 'initialize' },
  );
}

function promiseWithReject() {
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<never>((_resolve, rejectIt) => {
    reject = rejectIt;
  });
  return { promise, reject };
}
