import type { OrderableDBInstanceOption } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';

interface Wanted {
  MultiAZ?: boolean;
  StorageEncrypted?: boolean;
  MonitoringInterval?: number;
  EnablePerformanceInsights?: boolean;
}

/** @throws RdsError InvalidParameterCombination for what the engine, version and class cannot have */
export function checkCapabilities(
  DBInstanceClass: string | undefined,
  option: OrderableDBInstanceOption,
  wanted: Wanted,
): void {
  const reasons: [isWanted: boolean, isSupported: boolean | undefined, message: string][] = [
    [
      wanted.MultiAZ === true,
      option.MultiAZCapable,
      `Multi-AZ deployments are not supported for DB instance class ${DBInstanceClass} with this engine.`,
    ],
    [
      wanted.StorageEncrypted === true,
      option.SupportsStorageEncryption,
      `DB Instance class ${DBInstanceClass} does not support encryption at rest`,
    ],
    [
      (wanted.MonitoringInterval ?? 0) > 0,
      option.SupportsEnhancedMonitoring,
      `Enhanced Monitoring is not supported for DB instance class ${DBInstanceClass}.`,
    ],
    [
      wanted.EnablePerformanceInsights === true,
      option.SupportsPerformanceInsights,
      'Performance Insights not supported for this configuration.',
    ],
  ];
  for (const [isWanted, isSupported, message] of reasons) {
    if (isWanted && isSupported === false) throw new RdsError('InvalidParameterCombination', message);
  }
}
