/** How long things take on AWS, in seconds: a typical small database, not a promise. */
export const SECONDS = {
  creating: 240,
  restoring: 300,
  'backing-up': 60,
  modifying: 150,
  upgrading: 360,
  'configuring-iam-database-auth': 60,
  'configuring-enhanced-monitoring': 60,
  'configuring-log-exports': 60,
  'resetting-master-credentials': 60,
  'moving-to-vpc': 180,
  rebooting: 60,
  renaming: 90,
  deleting: 90,
  'creating a cluster': 120,
  'deleting a cluster': 60,
  'creating a snapshot': 90,
} as const;

export type Duration = keyof typeof SECONDS;

/** The same in milliseconds of a clock on which things go `speed` times as fast. */
export function millisecondsFor(duration: Duration, speed: number): number {
  return Math.round((SECONDS[duration] * 1000) / speed);
}
