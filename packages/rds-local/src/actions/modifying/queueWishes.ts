/**
 * PendingModifiedValues after a request: what it wants is added, and what it wants as it is already is taken out.
 *
 * @param present what is in force, under the names of PendingModifiedValues
 */
export function queueWishes<Pending extends object>(waiting: Pending, wishes: Pending, present: object): Pending {
  const queue = new Map(Object.entries(waiting));
  const inForce = new Map<string, unknown>(Object.entries(present));
  for (const [member, wish] of Object.entries(wishes)) {
    if (wish === undefined) continue;
    if (JSON.stringify(wish) === JSON.stringify(inForce.get(member))) queue.delete(member);
    else queue.set(member, wish);
  }
  // The members are those of the two that came in.
  return Object.fromEntries(queue) as Pending;
}
