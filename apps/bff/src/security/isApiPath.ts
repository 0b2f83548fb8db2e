/** Whether a path is below `/api`; case-insensitive, as in Express. */
export function isApiPath(path: string) {
  return /^\/api(\/|$)/i.test(path);
}
