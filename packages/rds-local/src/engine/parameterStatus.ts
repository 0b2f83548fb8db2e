import type { ParameterScope } from '../catalog/parameters.ts';
import type { ClusterRecord, InstanceRecord } from '../store/record.ts';
import { referenceTo } from '../store/references.ts';
import { millisecondsFor } from './durations.ts';
import type { Region } from './region.ts';

/** The apply status of a parameter group. */
type ApplyStatus = 'in-sync' | 'applying' | 'pending-reboot' | 'pending-database-upgrade';

/**
 * Updates the apply status at all databases with a parameter group that changed.
 *
 * @param needsReboot whether a change needs a reboot; other changes are applied immediately, which takes a moment
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html
 */
export function spreadParameters(
  region: Region,
  scope: ParameterScope,
  group: string,
  needsReboot: boolean,
  now: number,
): void {
  const appliedAt = now + millisecondsFor('applying parameters', region.speed);
  if (scope === 'instance') {
    for (const [id, { value }] of region.instances.referring(referenceTo('pg', group))) {
      // A database that is being created gets the parameters when its engine starts.
      if (value.DBInstanceStatus === 'creating') continue;
      const record = region.instances.change(id);
      for (const each of record.value.DBParameterGroups ?? []) {
        each.ParameterApplyStatus = statusAfterChange(each.ParameterApplyStatus, needsReboot);
      }
      record.parametersAppliedAt = appliedAt;
    }
    return;
  }
  for (const [id] of region.clusters.referring(referenceTo('cluster-pg', group))) {
    const record = region.clusters.change(id);
    for (const member of record.value.DBClusterMembers ?? []) {
      member.DBClusterParameterGroupStatus = statusAfterChange(member.DBClusterParameterGroupStatus, needsReboot);
    }
    record.parametersAppliedAt = appliedAt;
  }
}

function statusAfterChange(status: string | undefined, needsReboot: boolean): string {
  if (status === 'pending-database-upgrade') return status;
  if (needsReboot || status === 'pending-reboot') return 'pending-reboot' satisfies ApplyStatus;
  return 'applying' satisfies ApplyStatus;
}

/** Shows that changes that need no reboot are applied. */
export function finishApplyingParameters(record: InstanceRecord | ClusterRecord): void {
  record.parametersAppliedAt = undefined;
  if ('DBParameterGroups' in record.value) {
    for (const group of record.value.DBParameterGroups ?? []) {
      if (group.ParameterApplyStatus === 'applying') group.ParameterApplyStatus = 'in-sync';
    }
  }
  if ('DBClusterMembers' in record.value) {
    for (const member of record.value.DBClusterMembers ?? []) {
      if (member.DBClusterParameterGroupStatus === 'applying') member.DBClusterParameterGroupStatus = 'in-sync';
    }
  }
}
