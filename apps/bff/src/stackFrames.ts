/** The stack frames of an unexpected error, for the log, without its message, which may quote the request. */
export function stackFrames(error: unknown) {
  if (!(error instanceof Error)) return [];
  return [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))];
}
