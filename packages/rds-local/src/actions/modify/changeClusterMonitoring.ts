import type { DBCluster, DBInstance, ModifyDBClusterMessage } from '@aws-sdk/client-rds';
import type { Region } from '../../engine/region.ts';
import { enhancedMonitoringArn } from '../builders/newInstance.ts';
import { checkInsightsMode, checkMonitoring, checkPerformanceInsights } from '../validation/checkMonitoring.ts';

/**
 * Changes how a DB cluster is watched: Enhanced Monitoring, Performance Insights and Database Insights, on all its instances.
 *
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html
 */
export function changeClusterMonitoring(region: Region, value: DBCluster, input: ModifyDBClusterMessage): void {
  const monitoring = changedMonitoring(value, input);
  const insights = changedInsights(region, value, input);
  const { DatabaseInsightsMode } = input;
  if (monitoring === undefined && insights === undefined && DatabaseInsightsMode === undefined) return;
  Object.assign(value, monitoring, insights, DatabaseInsightsMode === undefined ? {} : { DatabaseInsightsMode });
  checkInsightsMode(value.DatabaseInsightsMode, value);
  for (const { DBInstanceIdentifier = '' } of value.DBClusterMembers ?? []) {
    const { value: member } = region.instances.change(DBInstanceIdentifier);
    Object.assign(member, insights, DatabaseInsightsMode === undefined ? {} : { DatabaseInsightsMode });
    if (monitoring) Object.assign(member, monitoring, metricsOf(region, member, monitoring.MonitoringInterval));
  }
}

interface Monitoring {
  MonitoringInterval: number;
  MonitoringRoleArn: string | undefined;
}

function changedMonitoring(value: DBCluster, input: ModifyDBClusterMessage): Monitoring | undefined {
  if (input.MonitoringInterval === undefined && input.MonitoringRoleArn === undefined) return undefined;
  const MonitoringInterval = input.MonitoringInterval ?? value.MonitoringInterval ?? 0;
  const MonitoringRoleArn = input.MonitoringRoleArn ?? (MonitoringInterval === 0 ? undefined : value.MonitoringRoleArn);
  checkMonitoring(MonitoringInterval, MonitoringRoleArn);
  return { MonitoringInterval, MonitoringRoleArn };
}

function metricsOf(region: Region, { DbiResourceId = '' }: DBInstance, interval: number): Partial<DBInstance> {
  return { EnhancedMonitoringResourceArn: interval === 0 ? undefined : enhancedMonitoringArn(region, DbiResourceId) };
}

type Insights = Pick<
  DBCluster,
  'PerformanceInsightsEnabled' | 'PerformanceInsightsKMSKeyId' | 'PerformanceInsightsRetentionPeriod'
>;

function changedInsights(region: Region, value: DBCluster, input: ModifyDBClusterMessage): Insights | undefined {
  const { PerformanceInsightsKMSKeyId: key, PerformanceInsightsRetentionPeriod: days } = input;
  if (input.EnablePerformanceInsights === undefined && key === undefined && days === undefined) return undefined;
  const isOn = input.EnablePerformanceInsights ?? value.PerformanceInsightsEnabled ?? false;
  return {
    PerformanceInsightsKMSKeyId: undefined,
    PerformanceInsightsRetentionPeriod: undefined,
    ...checkPerformanceInsights(region, {
      EnablePerformanceInsights: isOn,
      PerformanceInsightsKMSKeyId: key ?? (isOn ? value.PerformanceInsightsKMSKeyId : undefined),
      PerformanceInsightsRetentionPeriod: days ?? (isOn ? value.PerformanceInsightsRetentionPeriod : undefined),
    }),
  };
}
