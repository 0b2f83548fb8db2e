/** Where an unexpected error happened, for the log. Its message is left out, since it may quote what was asked. */
export function stackFrames(error: unknown) {
  if (!(error instanceof Error)) return [];
  return [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))];
}
