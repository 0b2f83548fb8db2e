import { inUseBecause, type User } from '../settings/UsedBy.tsx';
import type { Databases } from '../settings/useDatabases.ts';
import { type AnyParameterGroup, isDefault, nameOf } from './anyParameterGroup.ts';

/** A parameter group as the list has it: with the databases that use it, as far as they are known. */
export interface ParameterGroupRow {
  of: AnyParameterGroup;
  users: readonly User[] | undefined;
}

export function toParameterGroupRow(of: AnyParameterGroup, databases: Databases): ParameterGroupRow {
  return { of, users: of.kind === 'DB parameter group' ? instancesOf(of, databases) : clustersOf(of, databases) };
}

function instancesOf(of: AnyParameterGroup, { instances }: Databases) {
  return instances?.flatMap(({ DBInstanceIdentifier = '', DBParameterGroups }): User[] => {
    const membership = DBParameterGroups?.find((it) => it.DBParameterGroupName === nameOf(of));
    if (!membership) return [];
    return [{ kind: 'DB instance', identifier: DBInstanceIdentifier, status: membership.ParameterApplyStatus }];
  });
}

/** Each member of a cluster tells for itself how far it is with the cluster's group. */
function clustersOf(of: AnyParameterGroup, { clusters }: Databases) {
  return clusters?.flatMap(({ DBClusterIdentifier = '', DBClusterParameterGroup, DBClusterMembers = [] }): User[] => {
    if (DBClusterParameterGroup !== nameOf(of)) return [];
    const statuses = new Set(DBClusterMembers.flatMap((member) => member.DBClusterParameterGroupStatus ?? []));
    return [{ kind: 'DB cluster', identifier: DBClusterIdentifier, status: [...statuses].join(', ') || undefined }];
  });
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.Copying.html */
export function uncopyableBecause({ of }: ParameterGroupRow) {
  return isDefault(of) ? 'A default group cannot be copied: create a group of its family instead.' : undefined;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBParameterGroup.html */
export function undeletableBecause({ of, users }: ParameterGroupRow) {
  return isDefault(of) ? 'RDS made the default groups by itself, and keeps them.' : inUseBecause(users);
}
