import type { DBCluster, ModifyDBClusterMessage } from '@aws-sdk/client-rds';
import { clusterParameterGroupWithVersion, familyOf, parameterGroupsWithVersion } from '../../engine/groups.ts';
import { findParameterGroup } from '../../engine/parameterGroups.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type { InstanceRecord } from '../../store/record.ts';
import { checkParameterGroup } from '../validation/checkPlacement.ts';

/**
 * Gives a DB cluster, and with a major upgrade its instances, the parameter groups that a request names. Each instance
 * takes the parameters when it is rebooted, or with the engine version that waits when the groups are for that one. To be
 * called once what the request wants waits.
 *
 * @throws RdsError DBClusterParameterGroupNotFound, DBParameterGroupNotFound, InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html
 */
export function changeClusterParameterGroups(region: Region, value: DBCluster, input: ModifyDBClusterMessage): void {
  const { EngineVersion = '' } = value;
  if (input.EngineVersion === EngineVersion) keepFitting(region, value);
  if (input.DBClusterParameterGroupName !== undefined)
    changeGroup(region, value, input.DBClusterParameterGroupName, input);
  if (input.DBInstanceParameterGroupName !== undefined) {
    changeGroupOfMembers(region, value, input.DBInstanceParameterGroupName);
  }
}

function changeGroup(region: Region, value: DBCluster, asked: string, input: ModifyDBClusterMessage): void {
  const { Engine = '', EngineVersion = '' } = value;
  const family = findParameterGroup(region, 'cluster', asked.toLowerCase())?.family;
  const isForPresent = family === familyOf(Engine, EngineVersion) && input.EngineVersion === undefined;
  const version = isForPresent ? EngineVersion : versionToCome(value);
  const name = checkParameterGroup(region, Engine, version, asked, 'DBClusterParameterGroupNotFound');
  if (name === value.DBClusterParameterGroup) return;
  value.DBClusterParameterGroup = name;
  for (const member of value.DBClusterMembers ?? []) member.DBClusterParameterGroupStatus = 'pending-reboot';
}

function changeGroupOfMembers(region: Region, value: DBCluster, asked: string): void {
  const { Engine = '', EngineVersion = '' } = value;
  const version = versionToCome(value);
  if (familyOf(Engine, version) === familyOf(Engine, EngineVersion)) {
    throw new RdsError(
      'InvalidParameterCombination',
      'DBInstanceParameterGroupName can be specified together with a major version upgrade only.',
    );
  }
  const DBParameterGroupName = checkParameterGroup(region, Engine, version, asked, 'DBParameterGroupNotFound');
  for (const record of changedMembers(region, value)) {
    record.value.DBParameterGroups = [{ DBParameterGroupName, ParameterApplyStatus: 'pending-database-upgrade' }];
  }
}

// An upgrade that was taken back takes the groups with it that were for the other version.
function keepFitting(region: Region, value: DBCluster): void {
  const { Engine = '', EngineVersion = '' } = value;
  value.DBClusterParameterGroup = clusterParameterGroupWithVersion(region, value, EngineVersion);
  for (const { value: member } of changedMembers(region, value)) {
    const isForOther = member.DBParameterGroups?.[0]?.ParameterApplyStatus === 'pending-database-upgrade';
    if (isForOther) {
      member.DBParameterGroups = parameterGroupsWithVersion(region, Engine, EngineVersion, member.DBParameterGroups);
    }
  }
}

function versionToCome({ EngineVersion = '', PendingModifiedValues }: DBCluster): string {
  return PendingModifiedValues?.EngineVersion ?? EngineVersion;
}

function changedMembers(region: Region, { DBClusterMembers = [] }: DBCluster): InstanceRecord[] {
  return DBClusterMembers.map(({ DBInstanceIdentifier = '' }) => region.instances.change(DBInstanceIdentifier));
}
