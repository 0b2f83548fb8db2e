/**
 * Why something cannot be done to a resource now.
 *
 * @param what `instance`, `cluster` or `snapshot`
 * @param states the statuses in which it can be done, where that helps
 */
export function statusReason(what: string, status: string | undefined, states?: readonly string[]) {
  const now = !status ? `Not while the status of the ${what} is unknown` : `Not while the ${what} is ${status}`;
  return states === undefined ? `${now}.` : `${now}; possible when it is ${states.join(', ')}.`;
}
