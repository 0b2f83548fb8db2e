import type { Change, Storage } from '../storage/storage.ts';
import { type AnyRecord, KINDS, type Kind, type Records } from './record.ts';
import { recordFrom, recordJson } from './recordJson.ts';
import { createTable, type Table } from './table.ts';

/** Where a resource lies: the parts of its key in the store. */
export interface Place {
  accountId: string;
  region: string;
}

/** The resources of one account in one region. */
export type Tables = { [K in Kind]: Table<Records[K]> };

/** What one request sees and changes. Nothing of it is anybody else's until `commit`. */
export interface Draft {
  tables(place: Place): Tables;
  /** Every account and region that has resources. */
  places(): Place[];
  /** Rises with every change. */
  changeCount(): number;
  /**
   * Writes the changes as one batch, then makes them everybody's.
   *
   * @throws StorageError when nothing was written; the draft's changes are then nobody's
   */
  commit(): void;
}

export interface State {
  begin(): Draft;
  /** When the next thing happens by itself, in milliseconds since the epoch; Infinity when nothing will. */
  nextDue(): number;
}

type Stored = { [K in Kind]: Map<string, Records[K]> };
type Changes = { [K in Kind]: Map<string, Records[K] | undefined> };

/** Everything that is stored, read into memory once. */
export function createState(storage: Storage): State {
  const stored = new Map<string, Stored>();
  for (const { key, value } of storage.load()) {
    const { place, kind, id } = keyParts(key);
    mapOf(storedAt(stored, place), kind).set(id, recordFrom(value));
  }
  let due = earliestDue(stored);

  function begin(): Draft {
    const changed = new Map<string, Changes>();
    const opened = new Map<string, Tables>();

    function tables(place: Place): Tables {
      const key = placeKey(place);
      const known = opened.get(key);
      if (known !== undefined) return known;
      const changes = emptyMaps<Changes>();
      const there = stored.get(key) ?? emptyMaps<Stored>();
      const made: Tables = {
        db: createTable(there.db, changes.db),
        cluster: createTable(there.cluster, changes.cluster),
        snapshot: createTable(there.snapshot, changes.snapshot),
        'cluster-snapshot': createTable(there['cluster-snapshot'], changes['cluster-snapshot']),
      };
      changed.set(key, changes);
      opened.set(key, made);
      return made;
    }

    function eachChange(visit: (place: string, kind: Kind, id: string, record: AnyRecord | undefined) => void): void {
      for (const [place, changes] of changed) {
        for (const kind of KINDS) for (const [id, record] of changes[kind]) visit(place, kind, id, record);
      }
    }

    function commit(): void {
      const batch: Change[] = [];
      eachChange((place, kind, id, record) => {
        batch.push({ key: `${place}/${kind}/${id}`, value: record && recordJson(record) });
      });
      if (batch.length === 0) return;
      storage.commit(batch);
      eachChange((place, kind, id, record) => {
        const map = mapOf(storedAt(stored, place), kind);
        if (record === undefined) map.delete(id);
        else map.set(id, record);
      });
      due = earliestDue(stored);
    }

    return {
      tables,
      places: () => [...new Set([...stored.keys(), ...changed.keys()])].map(placeOf),
      changeCount: () => [...opened.values()].reduce((sum, made) => sum + changesOf(made), 0),
      commit,
    };
  }

  return { begin, nextDue: () => due };
}

/** When something next happens to the resource by itself, in milliseconds since the epoch; Infinity when nothing will. */
export function dueAt(record: AnyRecord): number {
  const stepAt = record.steps[0]?.at ?? Number.POSITIVE_INFINITY;
  const windowAt = 'windowAt' in record ? (record.windowAt ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  return Math.min(stepAt, windowAt);
}

function earliestDue(stored: Map<string, Stored>): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const maps of stored.values()) {
    for (const kind of KINDS) for (const record of maps[kind].values()) earliest = Math.min(earliest, dueAt(record));
  }
  return earliest;
}

function changesOf(tables: Tables): number {
  return KINDS.reduce((sum, kind) => sum + tables[kind].changeCount(), 0);
}

function storedAt(stored: Map<string, Stored>, place: string): Stored {
  const known = stored.get(place);
  if (known !== undefined) return known;
  const made = emptyMaps<Stored>();
  stored.set(place, made);
  return made;
}

// A map of one kind holds records of that kind only, because a record's key names its kind.
function mapOf(maps: Stored, kind: Kind): Map<string, AnyRecord> {
  return maps[kind] as Map<string, AnyRecord>;
}

// The four maps are empty, so they are maps of any record.
function emptyMaps<Maps extends Stored | Changes>(): Maps {
  return { db: new Map(), cluster: new Map(), snapshot: new Map(), 'cluster-snapshot': new Map() } as Maps;
}

function placeKey(place: Place): string {
  return `${place.accountId}/${place.region}`;
}

function placeOf(key: string): Place {
  const [accountId = '', ...region] = key.split('/');
  return { accountId, region: region.join('/') };
}

function keyParts(key: string): { place: string; kind: Kind; id: string } {
  const parts = key.split('/');
  const id = parts.pop() ?? '';
  const word = parts.pop();
  const kind = KINDS.find((each) => each === word);
  if (kind === undefined) throw new Error(`The store holds the key ${key}, which is none of rds-local's.`);
  return { place: parts.join('/'), kind, id };
}
