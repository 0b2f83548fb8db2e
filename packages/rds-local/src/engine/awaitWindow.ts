import type { ClusterRecord, InstanceRecord } from '../store/record.ts';
import { planMaintenance } from './maintenancePlan.ts';
import { nextWindowStart } from './maintenanceWindow.ts';
import { waitingMembers } from './optionMemberships.ts';

/**
 * Sets the time at which what is pending and not being applied already will be: the next opening of the window. What is
 * planned for a window follows it as well.
 */
export function awaitWindow(record: InstanceRecord | ClusterRecord, now: number): void {
  const { PreferredMaintenanceWindow } = record.value;
  const applying = record.steps.flatMap((step) => step.apply ?? []);
  const waits = waitingMembers(record.value).some((member) => !applying.includes(member));
  record.windowAt =
    waits && PreferredMaintenanceWindow !== undefined ? nextWindowStart(PreferredMaintenanceWindow, now) : undefined;
  planMaintenance(record, now);
}
