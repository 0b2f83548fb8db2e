/** Whether a path is below `/api`, which Express finds whatever the case of its letters. */
export function isApiPath(path: string) {
  return /^\/api(\/|$)/i.test(path);
}
