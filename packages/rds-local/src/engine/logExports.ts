import type { PendingCloudwatchLogsExports } from '@aws-sdk/client-rds';

/** The log types that are exported once a change to them is in force, in alphabetical order; undefined for none. */
export function withLogExports(
  exported: string[] | undefined,
  change: PendingCloudwatchLogsExports | undefined,
): string[] | undefined {
  const types = new Set([...(exported ?? []), ...(change?.LogTypesToEnable ?? [])]);
  for (const type of change?.LogTypesToDisable ?? []) types.delete(type);
  return types.size === 0 ? undefined : [...types].sort();
}
