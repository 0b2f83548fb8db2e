import type { ClusterRecord, InstanceRecord } from '../store/record.ts';
import { planMaintenance } from './maintenancePlan.ts';
import { nextWindowStart } from './maintenanceWindow.ts';
import { waitingMembers } from './optionMemberships.ts';

/**
 * Schedules pending changes that aren't being applied yet for the next maintenance window. Planned maintenance is
 * rescheduled with them.
 */
export function awaitWindow(record: InstanceRecord | ClusterRecord, now: number): void {
  const { PreferredMaintenanceWindow } = record.value;
  const applying = record.steps.flatMap((step) => step.apply ?? []);
  const waits = waitingMembers(record.value).some((member) => !applying.includes(member));
  record.windowAt =
    waits && PreferredMaintenanceWindow !== undefined ? nextWindowStart(PreferredMaintenanceWindow, now) : undefined;
  planMaintenance(record, now);
}
