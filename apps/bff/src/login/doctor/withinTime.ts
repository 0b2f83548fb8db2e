/** Something that took longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/**
 * What something comes to, if it does so in time.
 *
 * @throws TimeLimitError
 */
export async function withinTime<Value>(limitMs: number, asked: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError()), limitMs);
  });
  try {
    return await Promise.race([asked, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** An error's code, such as `ECONNREFUSED`; its name where it has none. */
export function codeOf(error: unknown) {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code) return String(error.code);
  return error instanceof Error ? error.name : String(error);
}
