import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';

interface Watched {
  MonitoringInterval?: number | undefined;
  MonitoringRoleArn?: string | undefined;
  EnablePerformanceInsights?: boolean | undefined;
  PerformanceInsightsKMSKeyId?: string | undefined;
  PerformanceInsightsRetentionPeriod?: number | undefined;
  DatabaseInsightsMode?: 'standard' | 'advanced' | undefined;
}

/**
 * How a new database is to be watched, as RDS takes it: a role, a key or a retention only with what they are for, and
 * nothing that the class cannot have.
 */
export function watchedInput(input: Watched, ofClass: OrderableDBInstanceOption | undefined): Watched {
  const isEnhanced = Boolean(input.MonitoringInterval) && ofClass?.SupportsEnhancedMonitoring !== false;
  const hasInsights = Boolean(input.EnablePerformanceInsights) && ofClass?.SupportsPerformanceInsights !== false;
  return {
    MonitoringInterval: isEnhanced ? input.MonitoringInterval : undefined,
    MonitoringRoleArn: isEnhanced ? input.MonitoringRoleArn : undefined,
    EnablePerformanceInsights: hasInsights || undefined,
    PerformanceInsightsKMSKeyId: hasInsights ? input.PerformanceInsightsKMSKeyId : undefined,
    PerformanceInsightsRetentionPeriod: hasInsights ? input.PerformanceInsightsRetentionPeriod : undefined,
    DatabaseInsightsMode: input.DatabaseInsightsMode === 'advanced' && hasInsights ? 'advanced' : undefined,
  };
}
