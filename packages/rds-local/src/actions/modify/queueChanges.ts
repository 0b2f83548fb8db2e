import { isWindowOpen } from '../../engine/maintenanceWindow.ts';
import type { Modification } from '../../engine/modification.ts';

type AnyModifications = Readonly<Record<string, Modification>>;

/** Adds what a request asks for to PendingModifiedValues, and takes out of it what is to be as it is already. */
export function queueChanges<Pending extends object>(
  modifications: AnyModifications,
  value: { PendingModifiedValues?: Pending },
  requested: Pending,
): void {
  const queue = new Map(Object.entries(value.PendingModifiedValues ?? {}));
  const shown = new Map<string, unknown>(Object.entries(value));
  for (const [member, to] of Object.entries(requested)) {
    if (to === undefined) continue;
    const { current } = modifications[member] ?? {};
    const inForce = current ? current(value) : shown.get(member);
    if (JSON.stringify(to) === JSON.stringify(inForce)) queue.delete(member);
    else queue.set(member, to);
  }
  // The members are those of the two that came in.
  value.PendingModifiedValues = Object.fromEntries(queue) as Pending;
}

interface ModifyInput {
  ApplyImmediately?: boolean;
  PreferredMaintenanceWindow?: string;
}

/** Whether a request has everything applied now: it says so, or moves the maintenance window to this moment. */
export function appliesAll(
  { ApplyImmediately, PreferredMaintenanceWindow: window }: ModifyInput,
  now: number,
): boolean {
  return ApplyImmediately === true || (window !== undefined && isWindowOpen(window, now));
}

/** Which of the pending members are applied now. */
export function membersToStart(modifications: AnyModifications, pending: readonly string[], isAll: boolean): string[] {
  return pending.filter((member) => isAll || modifications[member]?.waits === false);
}
