import { RdsError } from '../../engine/rdsError.ts';

/** Parameters that name what rds-local has not, where doing without would give another database than the one asked for. */
const UNSUPPORTED = new Set([
  'AdditionalStorageVolumes',
  'AllowEngineModeChange',
  'AutomationMode',
  'AwsBackupRecoveryPointArn',
  'CustomIamInstanceProfile',
  'DBCapacityReservationIdentifier',
  'DBSystemId',
  'EnableGlobalWriteForwarding',
  'EnableInternetAccessGateway',
  'EnableLimitlessDatabase',
  'GlobalClusterIdentifier',
  'RdsCustomClusterConfiguration',
  'ScalingConfiguration',
  'SnapshotAvailabilityZone',
  'TargetCustomAvailabilityZone',
  'WithExpressConfiguration',
]);

/** @throws RdsError InvalidParameterCombination naming the parameter: nothing that was asked for is left out silently */
export function checkUnsupported(input: object): void {
  for (const [name, value] of Object.entries(input)) {
    if (!UNSUPPORTED.has(name)) continue;
    const isAsked = value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
    if (isAsked) {
      throw new RdsError('InvalidParameterCombination', `rds-local does not have what the parameter ${name} asks for.`);
    }
  }
}
