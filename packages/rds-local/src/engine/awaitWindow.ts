import { nextWindowStart } from './maintenanceWindow.ts';
import type { ClusterRecord, InstanceRecord } from './record.ts';

/** Sets the time at which what is pending and not being applied already will be: the next opening of the window. */
export function awaitWindow(record: InstanceRecord | ClusterRecord, now: number): void {
  const { PendingModifiedValues, PreferredMaintenanceWindow } = record.value;
  const applying = record.steps.flatMap((step) => step.apply ?? []);
  const waits = Object.keys(PendingModifiedValues ?? {}).some((member) => !applying.includes(member));
  record.windowAt =
    waits && PreferredMaintenanceWindow !== undefined ? nextWindowStart(PreferredMaintenanceWindow, now) : undefined;
}
