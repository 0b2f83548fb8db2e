import type { DBInstance, ModifyDBInstanceMessage } from '@aws-sdk/client-rds';
import type { Duration } from '../../engine/durations.ts';
import { checkWindows } from '../../engine/maintenanceWindow.ts';
import { plainChanges } from '../../engine/plainSettings.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { domainMemberships } from '../builders/domainMemberships.ts';
import { enhancedMonitoringArn } from '../builders/newInstance.ts';
import { checkMonitoring, checkPerformanceInsights } from '../validation/checkMonitoring.ts';
import { checkRange } from '../validation/checkNumbers.ts';
import { checkNetworkType, checkNoSecurityGroupsOfClassic, checkSecurityGroups } from '../validation/checkPlacement.ts';
import { changeMasterUserSecret } from './changeMasterUserSecret.ts';

/**
 * Changes what never waits for the maintenance window, whatever ApplyImmediately says.
 *
 * @returns the statuses that the instance goes through because of it
 * @throws RdsError when RDS would refuse one of the values
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html#USER_ModifyInstance.Settings
 */
export function changeInstanceAtOnce(region: Region, value: DBInstance, input: ModifyDBInstanceMessage): Duration[] {
  const statuses: Duration[] = [];
  checkNoSecurityGroupsOfClassic(input.DBSecurityGroups);
  if (input.VpcSecurityGroupIds !== undefined && input.VpcSecurityGroupIds.length > 0) {
    value.VpcSecurityGroups = checkSecurityGroups(region, input.VpcSecurityGroupIds);
  }
  changeWindows(value, input);
  Object.assign(value, plainChanges(input));
  if (input.MaxAllocatedStorage !== undefined) {
    const isAutoscaling = input.MaxAllocatedStorage > (value.AllocatedStorage ?? 0);
    value.MaxAllocatedStorage = isAutoscaling ? input.MaxAllocatedStorage : undefined;
  }
  if (input.NetworkType !== undefined) value.NetworkType = checkNetworkType(input.NetworkType);
  if (input.PromotionTier !== undefined) changePromotionTier(region, value, input.PromotionTier);
  if (input.DisableDomain || input.Domain === 'none') value.DomainMemberships = [];
  else if (input.Domain !== undefined || input.DomainFqdn !== undefined)
    value.DomainMemberships = domainMemberships(input);
  if (input.EnablePerformanceInsights !== undefined || input.PerformanceInsightsRetentionPeriod !== undefined) {
    Object.assign(value, changedPerformanceInsights(region, value, input));
  }
  if (changeMonitoring(region, value, input)) statuses.push('configuring-enhanced-monitoring');
  if (changeMasterUserSecret(region, 'db', value, input)) statuses.push('resetting-master-credentials');
  return statuses;
}

function changeWindows(value: DBInstance, input: ModifyDBInstanceMessage): void {
  if (input.PreferredBackupWindow === undefined && input.PreferredMaintenanceWindow === undefined) return;
  value.PreferredBackupWindow = input.PreferredBackupWindow ?? value.PreferredBackupWindow;
  value.PreferredMaintenanceWindow =
    input.PreferredMaintenanceWindow?.toLowerCase() ?? value.PreferredMaintenanceWindow;
  checkWindows(value.PreferredBackupWindow ?? '', value.PreferredMaintenanceWindow ?? '');
}

/** Copies what a request gives and RDS shows under the same name. */
export function assignGiven<Name extends string>(
  value: { [N in Name]?: unknown },
  input: { [N in Name]?: unknown },
  names: readonly Name[],
): void {
  for (const name of names) {
    if (input[name] !== undefined) value[name] = input[name];
  }
}

function changePromotionTier(region: Region, value: DBInstance, PromotionTier: number): void {
  checkRange('PromotionTier', PromotionTier, 0, 15);
  if (value.DBClusterIdentifier === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'PromotionTier is for DB instances of an Aurora DB cluster only.',
    );
  }
  value.PromotionTier = PromotionTier;
  const cluster = region.clusters.change(value.DBClusterIdentifier).value;
  for (const member of cluster.DBClusterMembers ?? []) {
    if (member.DBInstanceIdentifier === value.DBInstanceIdentifier) member.PromotionTier = PromotionTier;
  }
}

function changedPerformanceInsights(
  region: Region,
  value: DBInstance,
  input: ModifyDBInstanceMessage,
): Partial<DBInstance> {
  const EnablePerformanceInsights = input.EnablePerformanceInsights ?? value.PerformanceInsightsEnabled;
  return {
    PerformanceInsightsKMSKeyId: undefined,
    PerformanceInsightsRetentionPeriod: undefined,
    ...checkPerformanceInsights(region, {
      EnablePerformanceInsights,
      PerformanceInsightsKMSKeyId: input.PerformanceInsightsKMSKeyId ?? keyWhen(EnablePerformanceInsights, value),
      PerformanceInsightsRetentionPeriod: input.PerformanceInsightsRetentionPeriod,
    }),
  };
}

// The key of Performance Insights stays for as long as it is on.
function keyWhen(isOn: boolean | undefined, value: DBInstance): string | undefined {
  return isOn ? value.PerformanceInsightsKMSKeyId : undefined;
}

function changeMonitoring(region: Region, value: DBInstance, input: ModifyDBInstanceMessage): boolean {
  if (input.MonitoringInterval === undefined && input.MonitoringRoleArn === undefined) return false;
  const MonitoringInterval = input.MonitoringInterval ?? value.MonitoringInterval ?? 0;
  const MonitoringRoleArn = input.MonitoringRoleArn ?? (MonitoringInterval === 0 ? undefined : value.MonitoringRoleArn);
  checkMonitoring(MonitoringInterval, MonitoringRoleArn);
  const isChanged = MonitoringInterval !== value.MonitoringInterval || MonitoringRoleArn !== value.MonitoringRoleArn;
  value.MonitoringInterval = MonitoringInterval;
  value.MonitoringRoleArn = MonitoringRoleArn;
  value.EnhancedMonitoringResourceArn =
    MonitoringInterval === 0 ? undefined : enhancedMonitoringArn(region, value.DbiResourceId ?? '');
  return isChanged;
}
