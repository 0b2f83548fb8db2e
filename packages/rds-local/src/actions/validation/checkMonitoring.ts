import { CERTIFICATE_AUTHORITIES } from '../../engine/certificate.ts';
import { kmsKeyArn } from '../../engine/kmsKeyArn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';

const INTERVALS = [0, 1, 5, 10, 15, 30, 60];

/** @param MonitoringInterval seconds, 0 for off. @throws RdsError InvalidParameterValue, InvalidParameterCombination */
export function checkMonitoring(MonitoringInterval: number, MonitoringRoleArn: string | undefined): void {
  if (!INTERVALS.includes(MonitoringInterval)) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid monitoring interval: ${MonitoringInterval}. Valid values are ${INTERVALS.join(', ')}.`,
    );
  }
  if (MonitoringInterval > 0 && MonitoringRoleArn === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'A MonitoringRoleARN value is required if you specify a MonitoringInterval value other than 0.',
    );
  }
  if (MonitoringInterval === 0 && MonitoringRoleArn !== undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'You must specify a MonitoringInterval value other than 0 when you specify a MonitoringRoleARN value.',
    );
  }
}

interface PerformanceInsightsInput {
  EnablePerformanceInsights?: boolean;
  PerformanceInsightsKMSKeyId?: string;
  PerformanceInsightsRetentionPeriod?: number;
  DatabaseInsightsMode?: string;
}

interface PerformanceInsights {
  PerformanceInsightsEnabled: boolean;
  PerformanceInsightsKMSKeyId?: string;
  PerformanceInsightsRetentionPeriod?: number;
}

/**
 * Performance Insights as Describe shows it: kept 7 days unless said otherwise.
 *
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 */
export function checkPerformanceInsights(region: Region, input: PerformanceInsightsInput): PerformanceInsights {
  const { PerformanceInsightsKMSKeyId: key, PerformanceInsightsRetentionPeriod: days = 7 } = input;
  if (!input.EnablePerformanceInsights) {
    if (key === undefined && input.PerformanceInsightsRetentionPeriod === undefined) {
      return { PerformanceInsightsEnabled: false };
    }
    throw new RdsError(
      'InvalidParameterCombination',
      'To specify a Performance Insights key or retention period, turn Performance Insights on.',
    );
  }
  const isMonths = days % 31 === 0 && days >= 31 && days <= 23 * 31;
  if (days !== 7 && days !== 731 && !isMonths) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid Performance Insights retention period: ${days}. Valid values are 7, 731, and 1 to 23 months of 31 days.`,
    );
  }
  return {
    PerformanceInsightsEnabled: true,
    PerformanceInsightsKMSKeyId: kmsKeyArn(region, key),
    PerformanceInsightsRetentionPeriod: days,
  };
}

/** How many days of Performance Insights the advanced mode of Database Insights needs. */
const ADVANCED_RETENTION = 465;

/**
 * @param insights Performance Insights as it is to be
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html, DatabaseInsightsMode
 */
export function checkInsightsMode(mode: string | undefined, insights: Partial<PerformanceInsights>): void {
  if (mode === undefined || mode === 'standard') return;
  if (mode !== 'advanced') {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid Database Insights mode: ${mode}. Valid values are standard and advanced.`,
    );
  }
  if (insights.PerformanceInsightsEnabled && insights.PerformanceInsightsRetentionPeriod === ADVANCED_RETENTION) return;
  throw new RdsError(
    'InvalidParameterCombination',
    'The advanced mode of Database Insights needs Performance Insights to be on, with a retention period of ' +
      `${ADVANCED_RETENTION} days.`,
  );
}

/** @throws RdsError CertificateNotFound */
export function checkCertificateAuthority(CACertificateIdentifier: string | undefined): void {
  if (CACertificateIdentifier === undefined || CERTIFICATE_AUTHORITIES.includes(CACertificateIdentifier)) return;
  throw new RdsError('CertificateNotFound', `Certificate ${CACertificateIdentifier} not found.`);
}
