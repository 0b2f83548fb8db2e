import type { Storage } from '../storage/storage.ts';
import { type Collection, createCollection } from './collection.ts';
import { type Due, dueAt, dueKey, dueOf } from './due.ts';
import { type AnyRecord, KINDS, type Kind, type Records } from './record.ts';
import { createSortedKeys, type SortedKeys } from './sortedKeys.ts';
import { createTable, type Table } from './table.ts';
import { createUnwritten } from './unwritten.ts';

/** Where a resource lies: the parts of its key in the store. */
export interface Place {
  accountId: string;
  region: string;
}

/** What one request sees and changes. Nothing of it is anybody else's until `commit`. */
export interface Draft {
  table<K extends Kind>(place: Place, kind: K): Table<Records[K]>;
  /** Every account and region that has resources. */
  places(): Place[];
  /** What happens next by itself, the earliest first; undefined when nothing does at `now` or before. */
  nextDue(now: number): Due | undefined;
  /** Rises with every change since the last commit. */
  changeCount(): number;
  /**
   * Writes the changes as one batch, and makes them everybody's.
   *
   * @param when `later` to write them together with what others change until then: `written` tells when they are on disk
   * @returns whether the draft, which has no changes any more, may serve the next request as well
   * @throws StorageError when nothing was written; the draft's changes are then nobody's
   */
  commit(when?: 'now' | 'later'): boolean;
}

export interface State {
  begin(): Draft;
  /** Another number after each change of what is stored: a draft begun before does not see all of it. */
  version(): number;
  /** When the next thing happens by itself, in milliseconds since the epoch; Infinity when nothing will. */
  nextDue(): number;
  /**
   * Ends when all that was committed is on disk; undefined when it is already.
   *
   * @throws StorageError, by rejecting, when it could not be written: state is then as it is on disk
   */
  written(): Promise<void> | undefined;
  /**
   * Puts `pairs` in the place of everything that is stored.
   *
   * @throws StorageError when nothing was written; Error when they are not what a store holds. State is then as before,
   *   in memory and on disk: everything is built before anything is written.
   */
  replace(pairs: readonly { key: string; value: string }[]): void;
}

/** How records are written as text, and read from text that this or an earlier version wrote. */
export interface RecordFormat {
  write(kind: Kind, record: AnyRecord): string;
  read(kind: Kind, text: string, place: Place): AnyRecord;
}

/** A draft that has been to more accounts and regions is given up with its next commit, tables and all. */
const MOST_PLACES = 8;

type Stored = { [K in Kind]: Collection<Records[K]> };
/** What is stored, by account and region, and what happens next to any of it. */
interface Memory {
  stored: Map<string, Stored>;
  due: SortedKeys;
}
/** What a draft has opened of one account and region: a table and its changes by kind. */
type Opened = Map<Kind, { table: Table<AnyRecord>; changes: Map<string, AnyRecord | undefined> }>;

/**
 * Everything that is stored, read into memory once.
 *
 * @param defer runs a function a little later, when others may have changed something too; without it everything is
 *   written at once
 */
export function createState(storage: Storage, format: RecordFormat, defer?: (write: () => void) => void): State {
  let version = 0;
  const unwritten = createUnwritten(storage, keep);
  let memory = memoryOf(read(storage.load(), format));

  function replace(pairs: readonly { key: string; value: string }[]): void {
    const next = memoryOf(read(pairs, format));
    unwritten.write();
    const kept = new Set(pairs.map(({ key }) => key));
    const removed = keysOf(memory).filter((key) => !kept.has(key));
    storage.commit([...removed.map((key) => ({ key, value: undefined })), ...pairs]);
    version += 1;
    memory = next;
  }

  function keep(place: string, kind: Kind, id: string, record: AnyRecord | undefined): void {
    version += 1;
    remember(memory, place, kind, id, record);
  }

  function begin(): Draft {
    const opened = new Map<string, Opened>();
    let committedCount = 0;
    // The tables of a place that has nothing yet do not see what is put there first.
    let seesAll = true;

    function table<K extends Kind>(place: Place, kind: K): Table<Records[K]> {
      const key = placeKey(place);
      const there = opened.get(key) ?? new Map();
      opened.set(key, there);
      const known = there.get(kind);
      if (known !== undefined) return known.table;
      const changes = new Map<string, Records[K] | undefined>();
      const collection = memory.stored.get(key)?.[kind];
      if (collection === undefined) seesAll = false;
      const made = createTable(kind, collection ?? createCollection(kind), changes);
      there.set(kind, { table: made, changes });
      return made;
    }

    function eachChange(visit: (place: string, kind: Kind, id: string, record: AnyRecord | undefined) => void): void {
      for (const [place, kinds] of opened) {
        for (const [kind, { changes }] of kinds) for (const [id, record] of changes) visit(place, kind, id, record);
      }
    }

    function changeCount(): number {
      let count = 0;
      for (const kinds of opened.values()) for (const { table: each } of kinds.values()) count += each.changeCount();
      return count - committedCount;
    }

    function nextDue(now: number): Due | undefined {
      let next = nextStored();
      if (next !== undefined && next.at > now) next = undefined;
      eachChange((place, kind, id, record) => {
        const at = record === undefined ? Number.POSITIVE_INFINITY : dueAt(record);
        if (at <= now && (next === undefined || at < next.at)) next = { at, place, kind, id };
      });
      return next;
    }

    // What is stored does not change under a draft, so what was passed by need not be looked at again.
    let upcoming: Iterator<string> | undefined;
    let firstStored: Due | undefined;

    /** The first of the stored resources to which something happens and which this draft has not changed. */
    function nextStored(): Due | undefined {
      for (;;) {
        firstStored ??= ahead();
        if (firstStored === undefined || !isChanged(firstStored)) return firstStored;
        firstStored = undefined;
      }
    }

    function ahead(): Due | undefined {
      upcoming ??= memory.due.after('')[Symbol.iterator]();
      const { value, done } = upcoming.next();
      return done ? undefined : dueOf(value);
    }

    function isChanged({ place, kind, id }: Due): boolean {
      return opened.get(place)?.get(kind)?.changes.has(id) ?? false;
    }

    function commit(when: 'now' | 'later' = 'now'): boolean {
      eachChange((place, kind, id, record) => {
        const former = collectionOf(storedAt(memory.stored, place), kind).records.get(id);
        unwritten.add({ place, kind, id, former, value: record && format.write(kind, record) });
        keep(place, kind, id, record);
      });
      if (when === 'now' || defer === undefined) unwritten.write();
      else unwritten.writeLater(defer);
      committedCount += changeCount();
      for (const kinds of opened.values()) for (const { changes } of kinds.values()) changes.clear();
      upcoming = undefined;
      firstStored = undefined;
      return seesAll && opened.size <= MOST_PLACES;
    }

    return {
      table,
      places: () => [...new Set([...memory.stored.keys(), ...opened.keys()])].map(placeOf),
      nextDue,
      changeCount,
      commit,
    };
  }

  return {
    begin,
    version: () => version,
    replace,
    written: unwritten.written,
    nextDue: () => {
      for (const first of memory.due.after('')) return dueOf(first).at;
      return Number.POSITIVE_INFINITY;
    },
  };
}

interface StoredRecord {
  place: string;
  kind: Kind;
  id: string;
  record: AnyRecord;
}

function* read(pairs: Iterable<{ key: string; value: string }>, format: RecordFormat): Iterable<StoredRecord> {
  for (const { key, value } of pairs) {
    const { place, kind, id } = keyParts(key);
    yield { place, kind, id, record: format.read(kind, value, placeOf(place)) };
  }
}

function memoryOf(records: Iterable<StoredRecord>): Memory {
  const memory: Memory = { stored: new Map(), due: createSortedKeys() };
  for (const { place, kind, id, record } of records) remember(memory, place, kind, id, record);
  return memory;
}

function remember({ stored, due }: Memory, place: string, kind: Kind, id: string, record: AnyRecord | undefined): void {
  const collection = collectionOf(storedAt(stored, place), kind);
  const former = collection.records.get(id);
  if (former !== undefined) due.delete(dueKey(dueAt(former), place, kind, id));
  collection.set(id, record);
  if (record !== undefined && dueAt(record) < Number.POSITIVE_INFINITY) {
    due.add(dueKey(dueAt(record), place, kind, id));
  }
}

function keysOf({ stored }: Memory): string[] {
  return [...stored].flatMap(([place, kinds]) =>
    KINDS.flatMap((kind) => [...kinds[kind].records.keys()].map((id) => `${place}/${kind}/${id}`)),
  );
}

function storedAt(stored: Map<string, Stored>, place: string): Stored {
  const known = stored.get(place);
  if (known !== undefined) return known;
  const made = emptyStored();
  stored.set(place, made);
  return made;
}

// Each kind has a collection of its own records.
function emptyStored(): Stored {
  return Object.fromEntries(KINDS.map((kind) => [kind, createCollection(kind)])) as unknown as Stored;
}

// A collection of one kind holds records of that kind only, because a record's key names its kind.
function collectionOf(stored: Stored, kind: Kind): Collection<AnyRecord> {
  return stored[kind] as unknown as Collection<AnyRecord>;
}

function placeKey(place: Place): string {
  return `${place.accountId}/${place.region}`;
}

/** The account and region that `accountId/region` stands for. */
export function placeOf(key: string): Place {
  const [accountId = '', ...region] = key.split('/');
  return { accountId, region: region.join('/') };
}

// An event's identifier may have no slash either, so the last two parts are the kind and the identifier.
function keyParts(key: string): { place: string; kind: Kind; id: string } {
  const parts = key.split('/');
  const id = parts.pop() ?? '';
  const word = parts.pop();
  const kind = KINDS.find((each) => each === word);
  if (kind === undefined) throw new Error(`The store holds the key ${key}, which is none of rds-local's.`);
  return { place: parts.join('/'), kind, id };
}
