import type { DBInstance, ModifyDBInstanceMessage } from '@aws-sdk/client-rds';
import { noteEvents } from '../../engine/events.ts';
import { familyOf, parameterGroupsWithVersion } from '../../engine/groups.ts';
import { findParameterGroup } from '../../engine/parameterGroups.ts';
import type { Region } from '../../engine/region.ts';
import { checkParameterGroup } from '../validation/checkPlacement.ts';

type Input = Pick<ModifyDBInstanceMessage, 'DBParameterGroupName' | 'EngineVersion'>;

/**
 * Gives a DB instance the parameter group that a request names, whose parameters come with a reboot, or with the engine
 * version that waits when the group is for that one. To be called once what the request wants waits.
 *
 * @throws RdsError DBParameterGroupNotFound, InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html
 */
export function changeParameterGroup(region: Region, value: DBInstance, input: Input, now: number): void {
  const { Engine = '', EngineVersion = '', PendingModifiedValues } = value;
  const versionToCome = PendingModifiedValues?.EngineVersion ?? EngineVersion;
  if (input.DBParameterGroupName === undefined) {
    // An upgrade that was taken back takes the group with it that was for the other version.
    if (input.EngineVersion === EngineVersion) keepFitting(region, value);
    return;
  }
  const asked = findParameterGroup(region, 'instance', input.DBParameterGroupName.toLowerCase());
  const isForPresent = asked?.family === familyOf(Engine, EngineVersion);
  const version = isForPresent && input.EngineVersion === undefined ? EngineVersion : versionToCome;
  const name = checkParameterGroup(region, Engine, version, input.DBParameterGroupName, 'DBParameterGroupNotFound');
  if (value.DBParameterGroups?.[0]?.DBParameterGroupName === name) return;
  const ParameterApplyStatus = isForPresent ? 'pending-reboot' : 'pending-database-upgrade';
  value.DBParameterGroups = [{ DBParameterGroupName: name, ParameterApplyStatus }];
  noteEvents(region, 'db', value, now, ['RDS-EVENT-0011'], name);
}

function keepFitting(region: Region, value: DBInstance): void {
  const { Engine = '', EngineVersion = '', DBParameterGroups } = value;
  if (DBParameterGroups?.[0]?.ParameterApplyStatus !== 'pending-database-upgrade') return;
  value.DBParameterGroups = parameterGroupsWithVersion(region, Engine, EngineVersion, DBParameterGroups);
}
