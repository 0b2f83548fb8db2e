import type { ClusterRecord, InstanceRecord } from '../store/record.ts';
import { millisecondsFor } from './durations.ts';
import type { Region } from './region.ts';

interface AssociatedRole {
  RoleArn?: string;
  FeatureName?: string;
}

/**
 * Adds a role to a database. The role is `PENDING` at first. The database stays available and can be modified
 * meanwhile, so this isn't a step of the database.
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

/** Makes the added roles `ACTIVE`. */
export function activateRoles(record: InstanceRecord | ClusterRecord): void {
  record.rolesActiveAt = undefined;
  for (const role of record.value.AssociatedRoles ?? []) role.Status = 'ACTIVE';
}
