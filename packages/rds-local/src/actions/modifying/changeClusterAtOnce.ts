import type { DBCluster, ModifyDBClusterMessage } from '@aws-sdk/client-rds';
import { type Duration, millisecondsFor } from '../../engine/durations.ts';
import { withLogExports } from '../../engine/logExports.ts';
import { checkWindows } from '../../engine/maintenanceWindow.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { domainMemberships } from '../making/domainMemberships.ts';
import { serverlessScaling } from '../making/newCluster.ts';
import { checkBacktrackWindow, checkForAurora } from '../rules/checkCluster.ts';
import { checkEngineVersion } from '../rules/checkEngine.ts';
import { checkMonitoring, checkPerformanceInsights } from '../rules/checkMonitoring.ts';
import { checkForMultiAz } from '../rules/checkMultiAzCluster.ts';
import { checkPort, checkRetention } from '../rules/checkNumbers.ts';
import { checkClusterOptionGroup, checkNetworkType, checkSecurityGroups } from '../rules/checkPlacement.ts';
import { assignGiven } from './changeInstanceAtOnce.ts';
import { changeMasterUserSecret } from './changeMasterUserSecret.ts';
import { logExportWishes } from './logExportWishes.ts';

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
    logExportWishes(version, input.CloudwatchLogsExportConfiguration),
  );
  assignGiven(value, input, [
    'DeletionProtection',
    'CopyTagsToSnapshot',
    'AutoMinorVersionUpgrade',
    'DatabaseInsightsMode',
    'EngineLifecycleSupport',
  ]);
  if (input.EnableHttpEndpoint !== undefined) value.HttpEndpointEnabled = input.EnableHttpEndpoint;
  if (input.EnableLocalWriteForwarding !== undefined) {
    value.LocalWriteForwardingStatus = input.EnableLocalWriteForwarding ? 'enabled' : 'disabled';
  }
  if (input.NetworkType !== undefined) value.NetworkType = checkNetworkType(input.NetworkType);
  if (input.Domain === 'none') value.DomainMemberships = [];
  else if (input.Domain !== undefined) value.DomainMemberships = domainMemberships(input);
  value.ServerlessV2ScalingConfiguration =
    serverlessScaling(input.ServerlessV2ScalingConfiguration) ?? value.ServerlessV2ScalingConfiguration;
  if (input.MonitoringInterval !== undefined) {
    checkMonitoring(input.MonitoringInterval, input.MonitoringRoleArn);
    value.MonitoringInterval = input.MonitoringInterval;
    value.MonitoringRoleArn = input.MonitoringRoleArn;
  }
  if (input.EnablePerformanceInsights !== undefined) {
    Object.assign(value, checkPerformanceInsights(region, input));
  }
  if (input.Port !== undefined && input.Port !== value.Port) changePort(region, value, input.Port, now);
  return changeMasterUserSecret(region, 'cluster', value, input) ? ['resetting-master-credentials'] : [];
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
  value.Port = Port;
  for (const { DBInstanceIdentifier = '' } of value.DBClusterMembers ?? []) {
    const member = region.instances.change(DBInstanceIdentifier);
    if (member.value.DBInstanceStatus !== 'available') continue;
    member.value.DBInstanceStatus = 'rebooting';
    const at = now + millisecondsFor('rebooting', region.speed);
    member.steps = [{ at, set: { DBInstanceStatus: 'available' } }];
  }
}
