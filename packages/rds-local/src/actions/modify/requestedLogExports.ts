import type { CloudwatchLogsExportConfiguration, PendingCloudwatchLogsExports } from '@aws-sdk/client-rds';
import type { CatalogVersion } from '../../catalog/catalog.ts';
import { checkLogTypes } from '../validation/checkEngine.ts';

/** The requested change to the exported logs as PendingModifiedValues shows it. @throws RdsError for unknown log types */
export function requestedLogExports(
  version: CatalogVersion,
  asked: CloudwatchLogsExportConfiguration | undefined,
): PendingCloudwatchLogsExports | undefined {
  if (asked === undefined) return undefined;
  const LogTypesToEnable = checkLogTypes(version, asked.EnableLogTypes);
  const LogTypesToDisable = checkLogTypes(version, asked.DisableLogTypes);
  if (LogTypesToEnable === undefined && LogTypesToDisable === undefined) return undefined;
  return { LogTypesToEnable, LogTypesToDisable };
}
