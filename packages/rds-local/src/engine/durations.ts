/** Typical durations on AWS for a small database, in seconds. */
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
  'storage-optimization': 1800,
  rebooting: 60,
  'creating an endpoint': 60,
  backtracking: 120,
  promoting: 120,
  'failing-over': 60,
  stopping: 120,
  starting: 180,
  renaming: 90,
  deleting: 90,
  'creating a cluster': 120,
  'deleting a cluster': 60,
  'creating a snapshot': 90,
  'copying a snapshot': 120,
  'upgrading a snapshot': 300,
  migrating: 900,
  'adding a role': 30,
  'applying parameters': 30,
  'paying for a reservation': 300,
  maintenance: 600,
  'creating a subscription': 30,
  'modifying a subscription': 15,
  'deleting a subscription': 15,
} as const;

export type Duration = keyof typeof SECONDS;

/** A duration in milliseconds at `speed` times the speed of AWS. */
export function millisecondsFor(duration: Duration, speed: number): number {
  return Math.round((SECONDS[duration] * 1000) / speed);
}
