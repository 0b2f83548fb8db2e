import type { AnyRecord } from './record.ts';

/** A record as text; `recordFrom` gives it back with its dates as dates. */
export function recordJson(record: AnyRecord): string {
  return JSON.stringify(record);
}

export function recordFrom(json: string): AnyRecord {
  const record = JSON.parse(json);
  reviveDates(record);
  // What was stored is what recordJson wrote; the store itself checks for damage.
  return record as AnyRecord;
}

/** The members of RDS's shapes that are moments: no other member of a stored record goes by one of these names. */
export const MOMENTS: ReadonlySet<string> = new Set([
  'AutomaticRestartTime',
  'BacktrackRequestCreationTime',
  'BacktrackTo',
  'BacktrackedFrom',
  'ClusterCreateTime',
  'CopyTimestamp',
  'Date',
  'EarliestBacktrackTime',
  'EarliestRestorableTime',
  'EarliestTime',
  'IOOptimizedNextAllowedModificationTime',
  'InstanceCreateTime',
  'LatestRestorableTime',
  'LatestTime',
  'OriginalSnapshotCreateTime',
  'ResumeFullAutomationModeTime',
  'SnapshotCreateTime',
  'SnapshotDatabaseTime',
  'StartTime',
  'ValidTill',
]);

// By their names, which costs a fraction of marking them when they are written or of a reviver function for JSON.parse.
function reviveDates(holder: Record<string, unknown>): void {
  for (const name in holder) {
    const member = holder[name];
    if (typeof member === 'string') {
      if (MOMENTS.has(name)) holder[name] = new Date(member);
    } else if (typeof member === 'object' && member !== null) {
      const moment = momentOfFormat1(member);
      if (moment === undefined) reviveDates(member as Record<string, unknown>);
      else holder[name] = moment;
    }
  }
}

// The first format of the store had dates as objects with one member.
function momentOfFormat1(member: object): Date | undefined {
  return '$date' in member && typeof member.$date === 'number' ? new Date(member.$date) : undefined;
}
