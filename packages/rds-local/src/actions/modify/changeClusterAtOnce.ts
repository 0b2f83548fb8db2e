import type { DBCluster, ModifyDBClusterMessage } from '@aws-sdk/client-rds';
import type { CatalogVersion } from '../../catalog/catalog.ts';
import { clusterParametersInSync } from '../../engine/clusterMembers.ts';
import type { Duration } from '../../engine/durations.ts';
import { withLogExports } from '../../engine/logExports.ts';
import { checkWindows } from '../../engine/maintenanceWindow.ts';
import { RdsError } from '../../engine/rdsError.ts';
import { rebootInstance } from '../../engine/rebootInstance.ts';
import type { Region } from '../../engine/region.ts';
import { domainMemberships } from '../builders/domainMemberships.ts';
import {
  checkBacktrackWindow,
  checkEngineMode,
  checkForAurora,
  checkWriteForwarding,
} from '../validation/checkCluster.ts';
import { checkEngineVersion } from '../validation/checkEngine.ts';
import { checkForMultiAz } from '../validation/checkMultiAzCluster.ts';
import { checkPort, checkRetention } from '../validation/checkNumbers.ts';
import { checkClusterOptionGroup, checkNetworkType, checkSecurityGroups } from '../validation/checkPlacement.ts';
import { checkServerlessScaling } from '../validation/checkServerlessScaling.ts';
import { changeClusterMonitoring } from './changeClusterMonitoring.ts';
import { assignGiven } from './changeInstanceAtOnce.ts';
import { changeMasterUserSecret } from './changeMasterUserSecret.ts';
import { requestedLogExports } from './requestedLogExports.ts';

/**
 * Changes what never waits for the maintenance window, whatever ApplyImmediately says.
 *
 * @returns the statuses that the cluster goes through because of it
 * @throws RdsError when RDS would refuse one of the values
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Modifying.html#Aurora.Modifying.Settings
 */
export function changeClusterAtOnce(
  region: Region,
  value: DBCluster,
  input: ModifyDBClusterMessage,
  now: number,
): Duration[] {
  const { Engine = '', EngineVersion = '' } = value;
  if (value.DBClusterInstanceClass === undefined) checkForAurora(Engine, input);
  else checkForMultiAz(Engine, input);
  checkEngineMode(input.EngineMode);
  checkClusterOptionGroup(Engine, EngineVersion, input.OptionGroupName);
  if (input.BackupRetentionPeriod !== undefined) {
    checkRetention(input.BackupRetentionPeriod, 1);
    value.BackupRetentionPeriod = input.BackupRetentionPeriod;
  }
  changeWindows(value, input);
  if (input.VpcSecurityGroupIds !== undefined && input.VpcSecurityGroupIds.length > 0) {
    value.VpcSecurityGroups = checkSecurityGroups(region, input.VpcSecurityGroupIds);
  }
  if (input.BacktrackWindow !== undefined) changeBacktrack(value, input.BacktrackWindow);
  const version = checkEngineVersion(Engine, EngineVersion);
  value.EnabledCloudwatchLogsExports = withLogExports(
    value.EnabledCloudwatchLogsExports,
    requestedLogExports(version, input.CloudwatchLogsExportConfiguration),
  );
  assignGiven(value, input, [
    'DeletionProtection',
    'CopyTagsToSnapshot',
    'AutoMinorVersionUpgrade',
    'EngineLifecycleSupport',
  ]);
  if (input.EnableHttpEndpoint !== undefined) value.HttpEndpointEnabled = input.EnableHttpEndpoint;
  if (input.NetworkType !== undefined) value.NetworkType = checkNetworkType(input.NetworkType);
  if (input.Domain === 'none') value.DomainMemberships = [];
  else if (input.Domain !== undefined) value.DomainMemberships = domainMemberships(input);
  value.ServerlessV2ScalingConfiguration = checkServerlessScaling(
    version,
    input.ServerlessV2ScalingConfiguration,
    value.ServerlessV2ScalingConfiguration,
  );
  changeClusterMonitoring(region, value, input);
  if (value.DBClusterInstanceClass !== undefined) showOnMembers(region, value);
  if (input.Port !== undefined && input.Port !== value.Port) changePort(region, value, input.Port, now);
  const statuses: Duration[] = changeMasterUserSecret(region, 'cluster', value, input)
    ? ['resetting-master-credentials']
    : [];
  return changeWriteForwarding(version, value, input.EnableLocalWriteForwarding)
    ? ['modifying', ...statuses]
    : statuses;
}

// Returns whether it is another than it was, which takes the cluster a while.
function changeWriteForwarding(version: CatalogVersion, value: DBCluster, isAsked: boolean | undefined): boolean {
  if (isAsked === undefined) return false;
  checkWriteForwarding(version, isAsked);
  const isOn = value.LocalWriteForwardingStatus === 'enabled';
  if (isOn !== isAsked) value.LocalWriteForwardingStatus = isAsked ? 'enabling' : 'disabling';
  return isOn !== isAsked;
}

// The instances of a Multi-AZ DB cluster have nothing of this for themselves.
function showOnMembers(
  region: Region,
  { DBClusterMembers, AutoMinorVersionUpgrade, PreferredMaintenanceWindow }: DBCluster,
): void {
  for (const { DBInstanceIdentifier = '' } of DBClusterMembers ?? []) {
    Object.assign(region.instances.change(DBInstanceIdentifier).value, {
      AutoMinorVersionUpgrade,
      PreferredMaintenanceWindow,
    });
  }
}

function changeWindows(value: DBCluster, input: ModifyDBClusterMessage): void {
  if (input.PreferredBackupWindow === undefined && input.PreferredMaintenanceWindow === undefined) return;
  value.PreferredBackupWindow = input.PreferredBackupWindow ?? value.PreferredBackupWindow;
  value.PreferredMaintenanceWindow =
    input.PreferredMaintenanceWindow?.toLowerCase() ?? value.PreferredMaintenanceWindow;
  checkWindows(value.PreferredBackupWindow ?? '', value.PreferredMaintenanceWindow ?? '');
}

function changeBacktrack(value: DBCluster, seconds: number): void {
  checkBacktrackWindow(value.Engine ?? '', seconds);
  if (seconds > 0 && value.BacktrackWindow === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'Backtrack can be turned on only when a DB cluster is created or restored.',
    );
  }
  value.BacktrackWindow = seconds || undefined;
  value.BacktrackConsumedChangeRecords = seconds ? value.BacktrackConsumedChangeRecords : undefined;
}

// All instances of the cluster reboot with a new port.
function changePort(region: Region, value: DBCluster, Port: number, now: number): void {
  checkPort(value.Engine ?? '', Port);
  if (value.DBClusterInstanceClass !== undefined) {
    throw new RdsError('InvalidParameterCombination', 'The port of a Multi-AZ DB cluster cannot be modified.');
  }
  value.Port = Port;
  for (const { DBInstanceIdentifier = '' } of value.DBClusterMembers ?? []) {
    const member = region.instances.change(DBInstanceIdentifier);
    if (member.value.DBInstanceStatus !== 'available') continue;
    rebootInstance(region, member, now);
    clusterParametersInSync(region, DBInstanceIdentifier);
  }
}
