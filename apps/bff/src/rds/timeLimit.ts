/** Something took longer than its time limit and was aborted. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';

  constructor() {
    super('The time limit was reached.');
  }
}

/**
 * Runs something with a time limit. At the limit, or when `outer` aborts, its signal
 * aborts, and the promise rejects immediately even if the work doesn't react.
 *
 * @param limitMs in milliseconds
 * @throws TimeLimitError at the limit; the reason of `outer` when that aborts first
 */
export async function withinTime<Value>(
  limitMs: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const passOn = () => controller.abort(outer?.reason);
  outer?.addEventListener('abort', passOn, { once: true });
  const timer = setTimeout(() => controller.abort(new TimeLimitError()), limitMs);
  try {
    return await Promise.race([work(signal), aborted]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', passOn);
  }
}
