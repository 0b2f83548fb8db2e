/** An error's code, such as `ECONNREFUSED`; its name where it has none. */
export function codeOf(error: unknown) {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code) return String(error.code);
  return error instanceof Error ? error.name : String(error);
}
