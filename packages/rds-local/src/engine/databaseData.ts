import type { EventId } from '../catalog/data/events.ts';
import type { DatabaseData, DatabaseRecord, Kind, SnapshotData } from '../store/record.ts';
import type { Region } from './region.ts';
import { newResourceId } from './resourceId.ts';

/** What the engine needs that runs behind a new database; undefined where no engines run. */
export function newDatabaseData(
  { verifierOf }: Region,
  { password, source }: { password?: string | undefined; source?: DatabaseData['source'] },
): DatabaseData | undefined {
  if (verifierOf === undefined) return undefined;
  return {
    restarts: 0,
    ...(password !== undefined && { masterVerifier: verifierOf(password) }),
    ...(source && { source }),
  };
}

/** The same for a database that is restored from a snapshot. */
export function dataFromSnapshot(region: Region, snapshot: { data?: SnapshotData }): DatabaseData | undefined {
  const { id, masterVerifier } = snapshot.data ?? {};
  const data = newDatabaseData(region, { source: id === undefined ? undefined : { kind: 'snapshot', snapshotId: id } });
  return data && withVerifier(data, masterVerifier);
}

/** The same for a database that begins with the data of another one as it is now. */
export function dataFromDatabase(
  region: Region,
  resourceId: string | undefined,
  source: DatabaseRecord<unknown>,
): DatabaseData | undefined {
  const data = newDatabaseData(region, {
    source: resourceId === undefined ? undefined : { kind: 'database', resourceId },
  });
  return data && withVerifier(data, source.data?.masterVerifier);
}

/** What a new snapshot of a database holds; undefined where no engines run. */
export function snapshotData(region: Region, source: DatabaseData | undefined): SnapshotData | undefined {
  if (region.verifierOf === undefined) return undefined;
  const { masterVerifier } = source ?? {};
  return { id: newResourceId('data', region.random), ...(masterVerifier !== undefined && { masterVerifier }) };
}

/** Keeps a new master password as its verifier until it is applied. @param record may be changed */
export function requestMasterPassword(
  { verifierOf }: Region,
  record: DatabaseRecord<unknown>,
  password: string | undefined,
): void {
  if (verifierOf === undefined || password === undefined) return;
  record.data = { restarts: 0, ...record.data, nextMasterVerifier: verifierOf(password) };
}

/** Puts the requested master password in effect. @param record may be changed */
export function applyMasterPassword(record: DatabaseRecord<unknown>): void {
  const { nextMasterVerifier, ...data } = record.data ?? { restarts: 0 };
  if (nextMasterVerifier !== undefined) record.data = { ...data, masterVerifier: nextMasterVerifier };
}

/** Events with which an engine restarts or starts: the beginning of a reboot or failover, another class, a start. */
const RESTARTS: readonly EventId[] = [
  'RDS-EVENT-0004',
  'RDS-EVENT-0013',
  'RDS-EVENT-0014',
  'RDS-EVENT-0071',
  'RDS-EVENT-0088',
  'RDS-EVENT-0151',
];

/** Counts the restart that events tell of, so that the engine restarts too. */
export function countRestart(region: Region, kind: Kind, id: string, events: readonly EventId[]): void {
  if (region.verifierOf === undefined || !events.some((event) => RESTARTS.includes(event))) return;
  if (kind === 'db' && region.instances.get(id) !== undefined) addRestart(region.instances.change(id));
  if (kind === 'cluster' && region.clusters.get(id) !== undefined) addRestart(region.clusters.change(id));
}

function addRestart(record: DatabaseRecord<unknown>): void {
  // The parameters of its group are in effect afterwards.
  record.data = { ...record.data, restarts: (record.data?.restarts ?? 0) + 1, parameters: undefined };
}

function withVerifier(data: DatabaseData, masterVerifier: string | undefined): DatabaseData {
  return masterVerifier === undefined ? data : { ...data, masterVerifier };
}
