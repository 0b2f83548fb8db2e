import type { ClusterRecord, InstanceRecord } from '../store/record.ts';
import { millisecondsFor } from './durations.ts';
import type { Region } from './region.ts';

interface AssociatedRole {
  RoleArn?: string;
  FeatureName?: string;
}

/**
 * Gives a database a role, which is `PENDING` for a while. The database stays available and may be changed meanwhile, so
 * this is no step of its own.
 */
export function addRole(
  region: Region,
  record: InstanceRecord | ClusterRecord,
  role: AssociatedRole,
  now: number,
): void {
  record.value.AssociatedRoles = [...(record.value.AssociatedRoles ?? []), { ...role, Status: 'PENDING' }];
  record.rolesActiveAt = now + millisecondsFor('adding a role', region.speed);
}

/** Lets the roles be `ACTIVE` that were added. */
export function activateRoles(record: InstanceRecord | ClusterRecord): void {
  record.rolesActiveAt = undefined;
  for (const role of record.value.AssociatedRoles ?? []) role.Status = 'ACTIVE';
}
