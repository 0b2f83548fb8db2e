import type { DBInstance } from '@aws-sdk/client-rds';
import { runsEngine } from '../../engine/databaseSpec.ts';
import { describeInstance } from '../../engine/describe.ts';
import type { LogFile, Region } from '../../engine/region.ts';
import type { InstanceRecord } from '../../store/record.ts';
import { type LogFormat, logFormat } from './logFormat.ts';

/** A line of a log, or some that belong together. */
interface Entry {
  /** Milliseconds since the epoch. */
  at: number;
  text: string;
}

const FIVE_MINUTES_MS = 5 * 60_000;
const HOUR_MS = 60 * 60_000;

/**
 * The log files of a DB instance at `now`, by name: those of its engine, where one runs. Else what stands in them follows from
 * the instance's events, so whoever reads a file twice finds it as it was, or longer.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.html
 */
export function logFiles(region: Region, record: InstanceRecord, now: number): LogFile[] {
  const written =
    region.engineLogs && runsEngine(record.value) ? region.engineLogs(homeOf(region, record.value)) : undefined;
  if (written) return written;
  const db = describeInstance(region, record, now);
  const format = logFormat(db.Engine ?? '');
  const kept = entries(region, db, format).filter(({ at }) => at > now - format.keptMs);
  const began = db.InstanceCreateTime?.getTime() ?? now;
  const others = format.others.map((name) => file(name, [], began));
  return [...rotated(kept, format, began, now), ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where the engine of an instance keeps its files: members of a cluster have the cluster's. */
function homeOf(region: Region, { DBClusterIdentifier, DbiResourceId = '' }: DBInstance): string {
  if (DBClusterIdentifier === undefined) return DbiResourceId;
  return region.clusters.get(DBClusterIdentifier)?.value.DbClusterResourceId ?? DbiResourceId;
}

function entries(region: Region, db: DBInstance, format: LogFormat): Entry[] {
  const began = db.InstanceCreateTime?.getTime() ?? 0;
  const created = { at: began, text: format.started(new Date(began), db.EngineVersion ?? '') };
  const events = region.events.referring(`db-instance:${db.DBInstanceIdentifier}`).flatMap(([, { value }]) => {
    const { Date: date, Message = '' } = value;
    return date === undefined || date.getTime() < began
      ? []
      : [{ at: date.getTime(), text: format.event(date, Message, db.EngineVersion ?? '') }];
  });
  return [created, ...events];
}

function rotated(kept: readonly Entry[], { name, rotates }: LogFormat, began: number, now: number): LogFile[] {
  switch (rotates) {
    case 'hourly':
      return rotatedHourly(kept, name, now);
    case 'every five minutes':
      return rotatedOften(kept, name, now);
    case 'never':
      return [file(name, kept, began)];
    default:
      return rotates satisfies never;
  }
}

// One file for each hour in which something was written, and that of the present hour.
function rotatedHourly(kept: readonly Entry[], name: string, now: number): LogFile[] {
  const hours = new Map([[hourOf(now), []], ...byHour(kept)]);
  return [...hours].map(([hour, written]) => file(`${name}.${hourName(hour)}`, written, hour));
}

// The file of the last five minutes is emptied into that of the present hour, and that is set aside when the hour is over.
function rotatedOften(kept: readonly Entry[], name: string, now: number): LogFile[] {
  const running = name.replace('.log', '-running.log');
  const fresh = Math.floor(now / FIVE_MINUTES_MS) * FIVE_MINUTES_MS;
  const older = kept.filter(({ at }) => at < fresh);
  const past = byHour(older.filter(({ at }) => at < hourOf(now)));
  return [
    file(
      name,
      kept.filter(({ at }) => at >= fresh),
      fresh,
    ),
    file(
      running,
      older.filter(({ at }) => at >= hourOf(now)),
      hourOf(now),
    ),
    ...[...past].map(([hour, written]) =>
      file(`${running}.${hourName(hour).replace(/-(\d\d)$/, '.$1')}`, written, hour),
    ),
  ];
}

function byHour(written: readonly Entry[]): Map<number, Entry[]> {
  const hours = new Map<number, Entry[]>();
  for (const entry of written) hours.set(hourOf(entry.at), [...(hours.get(hourOf(entry.at)) ?? []), entry]);
  return hours;
}

function file(name: string, written: readonly Entry[], begun: number): LogFile {
  const text = written.map((entry) => entry.text).join('');
  // All characters are ASCII, so there are as many bytes.
  return { name, size: text.length, text: () => text, lastWritten: written.at(-1)?.at ?? begun };
}

function hourOf(moment: number): number {
  return Math.floor(moment / HOUR_MS) * HOUR_MS;
}

// `2025-01-06-12`
function hourName(hour: number): string {
  return new Date(hour).toISOString().slice(0, 13).replace('T', '-');
}
