import type { DatabaseChanges, DatabaseSpec, LoginFacts, Problem } from '@rds-console/data-plane/messages';
import { clusterParameters, instanceParameters, requiresTls } from '../engine/databaseParameters.ts';
import { clusterSpec, instanceSpec, loginFacts } from '../engine/databaseSpec.ts';
import type { Region } from '../engine/region.ts';
import type { Databases } from '../rds.ts';
import { keyParts, type Place, placeKey, placeOf, recordKey } from '../store/keys.ts';
import type { Kind } from '../store/record.ts';
import type { ChangedDatabases, ChangedRecord } from './changedDatabases.ts';

interface Reading {
  places(): Place[];
  regionOf(place: Place): Region;
}

interface Dependencies {
  changed: ChangedDatabases;
  /** Reads what is stored now. */
  read<Result>(use: (reading: Reading) => Result): Result;
  /** Puts a resource into a status. */
  putIntoStatus(place: Place, kind: Kind, id: string, status: string): void;
  /** Runs the due steps of every resource, and returns in how many milliseconds the next is due. */
  settle(): number;
}

/** Where a database or a snapshot is stored. */
type Home = ChangedRecord;

/** Follows the databases that engines can run behind, and their snapshots. */
export function databasesOf({ changed, read, settle, putIntoStatus }: Dependencies): Databases {
  /** Where each database is, by its resource ID, and which database each record is. */
  const homes = new Map<string, Home>();
  const databaseOf = new Map<string, string>();
  /** The snapshots' data, and the records that stand for each. */
  const recordsOf = new Map<string, Set<string>>();
  const dataOf = new Map<string, string>();

  function takeChanges(): DatabaseChanges | undefined {
    const taken = changed.take();
    if (taken !== 'all' && taken.length === 0) return undefined;
    return read((reading) => {
      if (taken !== 'all') return changesOf(reading, taken, false);
      for (const known of [homes, databaseOf, recordsOf, dataOf]) known.clear();
      return changesOf(reading, everyRecord(reading), true);
    });
  }

  function changesOf({ regionOf }: Reading, records: Iterable<ChangedRecord>, isAll: boolean): DatabaseChanges {
    const specs = new Map<string, DatabaseSpec>();
    const gone = new Set<string>();
    const changes: DatabaseChanges = { databases: [], removed: [], snapshots: [], removedSnapshots: [], isAll };
    for (const record of withClusters(records, regionOf)) {
      if (record.kind === 'snapshot' || record.kind === 'cluster-snapshot') {
        followSnapshot(regionOf(record.place), record, changes);
        continue;
      }
      const key = keyOf(record);
      const former = databaseOf.get(key);
      const spec = specAt(regionOf(record.place), record);
      if (former !== undefined && former !== spec?.resourceId) {
        databaseOf.delete(key);
        gone.add(former);
      }
      if (spec === undefined) continue;
      databaseOf.set(key, spec.resourceId);
      homes.set(spec.resourceId, record);
      specs.set(spec.resourceId, spec);
    }
    changes.databases.push(...specs.values());
    // A renamed database is gone from one record and there in another.
    for (const resourceId of gone) {
      if (specs.has(resourceId)) continue;
      homes.delete(resourceId);
      changes.removed.push(resourceId);
    }
    return changes;
  }

  function followSnapshot(region: Region, record: ChangedRecord, changes: DatabaseChanges): void {
    const key = keyOf(record);
    const stored = snapshotAt(region, record);
    const former = dataOf.get(key);
    if (stored === undefined) {
      if (former === undefined) return;
      dataOf.delete(key);
      recordsOf.get(former)?.delete(key);
      if (recordsOf.get(former)?.size !== 0) return;
      recordsOf.delete(former);
      changes.removedSnapshots.push(former);
    } else if (former === undefined) {
      const { id } = stored;
      dataOf.set(key, id);
      const others = recordsOf.get(id);
      if (others !== undefined) others.add(key);
      else {
        recordsOf.set(id, new Set([key]));
        changes.snapshots.push(stored);
      }
    }
  }

  function meetProblem({ id, kind }: Problem): void {
    if (kind === 'parameters') {
      const home = homes.get(id.replace(/-reader$/, ''));
      if (home) putIntoStatus(home.place, home.kind, home.id, 'incompatible-parameters');
    }
    if (kind !== 'snapshot') return;
    for (const [key, data] of dataOf) {
      const { place, kind: snapshotKind, id: snapshotId } = keyParts(key);
      if (data === id) putIntoStatus(placeOf(place), snapshotKind, snapshotId, 'failed');
    }
  }

  function factsOf(resourceId: string): LoginFacts | undefined {
    const home = homes.get(resourceId);
    if (home === undefined) return undefined;
    return read(({ regionOf }) => factsAt(regionOf(home.place), home, resourceId));
  }

  return { takeChanges, forget: () => changed.note(), settle, meetProblem, loginFacts: factsOf };
}

function factsAt(region: Region, { kind, id }: Home, resourceId: string): LoginFacts | undefined {
  if (kind === 'cluster') {
    const cluster = region.clusters.get(id);
    if (cluster === undefined) return undefined;
    const { value } = cluster;
    const parameters = clusterParameters(region, cluster, undefined);
    return loginFacts(region, {
      ...switchOf(value),
      Status: value.Status,
      resourceId,
      requiresTls: requiresTls(value, parameters),
    });
  }
  const instance = region.instances.get(id);
  if (instance === undefined) return undefined;
  const { value } = instance;
  const parameters = instanceParameters(region, instance);
  return loginFacts(region, {
    ...switchOf(value),
    Status: value.DBInstanceStatus,
    resourceId,
    requiresTls: requiresTls(value, parameters),
  });
}

function switchOf(value: {
  IAMDatabaseAuthenticationEnabled?: boolean;
  PendingModifiedValues?: { IAMDatabaseAuthenticationEnabled?: boolean };
}) {
  return {
    isIamOn: value.IAMDatabaseAuthenticationEnabled,
    isIamPending: value.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled === true,
  };
}

function* everyRecord({ places, regionOf }: Reading): Iterable<ChangedRecord> {
  for (const place of places()) {
    const { tableOf } = regionOf(place);
    for (const kind of ['db', 'cluster', 'snapshot', 'cluster-snapshot'] as const) {
      for (const [id] of tableOf(kind).after('')) yield { place, kind, id };
    }
  }
}

/** The records, and the clusters to which changed members and endpoints belong. */
function* withClusters(records: Iterable<ChangedRecord>, regionOf: (place: Place) => Region): Iterable<ChangedRecord> {
  const clusters = new Map<string, ChangedRecord>();
  for (const record of records) {
    const { place, kind, id } = record;
    if (kind === 'cluster') clusters.set(keyOf(record), record);
    else if (kind !== 'cluster-endpoint') yield record;
    const clusterId = clusterOf(regionOf(place), kind, id);
    if (clusterId === undefined) continue;
    const cluster: ChangedRecord = { place, kind: 'cluster', id: clusterId };
    clusters.set(keyOf(cluster), cluster);
  }
  yield* clusters.values();
}

function clusterOf(region: Region, kind: string, id: string): string | undefined {
  if (kind === 'db') return region.instances.get(id)?.value.DBClusterIdentifier;
  return kind === 'cluster-endpoint' ? region.clusterEndpoints.get(id)?.value.DBClusterIdentifier : undefined;
}

function specAt(region: Region, { kind, id }: ChangedRecord): DatabaseSpec | undefined {
  const cluster = kind === 'cluster' ? region.clusters.get(id) : undefined;
  const instance = kind === 'db' ? region.instances.get(id) : undefined;
  if (cluster !== undefined) return clusterSpec(region, cluster);
  return instance && instanceSpec(region, instance);
}

function snapshotAt(region: Region, { kind, id }: ChangedRecord): { id: string; resourceId: string } | undefined {
  if (kind === 'snapshot') {
    const { data, value } = region.snapshots.get(id) ?? {};
    return data && { id: data.id, resourceId: value?.DbiResourceId ?? '' };
  }
  const { data, value } = region.clusterSnapshots.get(id) ?? {};
  return data && { id: data.id, resourceId: value?.DbClusterResourceId ?? '' };
}

function keyOf({ place, kind, id }: ChangedRecord): string {
  return recordKey(placeKey(place), kind, id);
}
