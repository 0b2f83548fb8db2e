import { awaitWindow } from '../../engine/awaitWindow.ts';
import { stayingMembers } from '../../engine/clusterLife.ts';
import { startInstanceChanges } from '../../engine/instanceChanges.ts';
import type { Region } from '../../engine/region.ts';
import type { ClusterRecord } from '../../store/record.ts';
import { checkIamAvailable } from '../validation/checkIam.ts';

/**
 * Gives a Multi-AZ DB cluster another class. A cluster shows the class that it is to have; that it waits for the
 * maintenance window is shown on its instances.
 *
 * @param record may be changed
 * @returns whether the cluster is changed at once
 * @throws RdsError InvalidParameterCombination when IAM authentication is on and the class cannot have it
 */
export function changeMultiAzClass(
  region: Region,
  record: ClusterRecord,
  DBClusterInstanceClass: string | undefined,
  isAtOnce: boolean,
  now: number,
): boolean {
  const { value } = record;
  if (DBClusterInstanceClass === undefined || DBClusterInstanceClass === value.DBClusterInstanceClass) return false;
  if (value.IAMDatabaseAuthenticationEnabled || value.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled) {
    checkIamAvailable(value.Engine ?? '', value.EngineVersion ?? '', DBClusterInstanceClass);
  }
  value.DBClusterInstanceClass = DBClusterInstanceClass;
  for (const member of stayingMembers(region, record)) {
    member.value.PendingModifiedValues = {
      ...member.value.PendingModifiedValues,
      DBInstanceClass: DBClusterInstanceClass,
    };
    if (isAtOnce) startInstanceChanges(region, member, ['DBInstanceClass'], [], now);
    awaitWindow(member, now);
  }
  return isAtOnce;
}
