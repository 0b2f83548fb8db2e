import { createCollection } from './collection.ts';
import { type Place, placeKey, placeOf } from './keys.ts';
import type { Memory, RecordChange } from './memory.ts';
import { type AnyRecord, KINDS, type Kind, type Records } from './record.ts';
import { type Scheduled, scheduledAt, scheduledOf } from './scheduled.ts';
import { createTable, type Table } from './table.ts';

/** Opens a table of one account and region; the same one each time. */
export type TableOf = <K extends Kind>(kind: K) => Table<Records[K]>;

/** What one request sees and changes. Nobody else sees its changes until `commit`, with which it ends. */
export interface Draft {
  tablesOf(place: Place): TableOf;
  /** Every account and region that has resources. */
  places(): Place[];
  /** What happens next by itself, the earliest first; undefined when nothing does at `now` or before. */
  nextScheduled(now: number): Scheduled | undefined;
  /** Rises with every change. */
  changeCount(): number;
  /** Shows the changes to everyone. `State.write` writes them. */
  commit(): void;
}

interface OpenTable {
  table: Table<AnyRecord>;
  changes: Map<string, AnyRecord | undefined>;
}

/** A draft of what is in `memory`, which stays as it is until `commit`. */
export function createDraft(memory: Memory, commit: (changes: Iterable<RecordChange>) => void): Draft {
  const opened = new Map<string, Map<Kind, OpenTable>>();
  let count = 0;

  function tablesOf(place: Place): TableOf {
    const key = placeKey(place);
    const tables = opened.get(key) ?? new Map<Kind, OpenTable>();
    opened.set(key, tables);
    return <K extends Kind>(kind: K) => {
      const { table } = tables.get(kind) ?? openTable(key, kind, tables);
      // A table has the records of the kind for which it was opened.
      return table as Table<Records[K]>;
    };
  }

  // Only when it is asked for: of the 15 kinds, a request uses one or two.
  function openTable(place: string, kind: Kind, tables: Map<Kind, OpenTable>): OpenTable {
    const stored = memory.places.get(place)?.[kind] ?? createCollection(kind);
    const changes: OpenTable['changes'] = new Map();
    const made = { table: createTable(kind, stored, changes, noteChange), changes };
    tables.set(kind, made);
    return made;
  }

  function noteChange(): void {
    count += 1;
  }

  function* eachChange(): Iterable<RecordChange> {
    for (const [place, tables] of opened) {
      for (const kind of KINDS) {
        for (const [id, record] of tables.get(kind)?.changes ?? []) yield { place, kind, id, record };
      }
    }
  }

  function nextScheduled(now: number): Scheduled | undefined {
    let next = nextStored(now);
    for (const { place, kind, id, record } of eachChange()) {
      const at = record === undefined ? Number.POSITIVE_INFINITY : scheduledAt(record);
      if (at <= now && (next === undefined || at < next.at)) next = { at, place, kind, id };
    }
    return next;
  }

  /** The first of the stored resources to which something happens and which this draft has not changed. */
  function nextStored(now: number): Scheduled | undefined {
    for (const key of memory.scheduled.after('')) {
      const scheduled = scheduledOf(key);
      if (scheduled.at > now) return undefined;
      if (!opened.get(scheduled.place)?.get(scheduled.kind)?.changes.has(scheduled.id)) return scheduled;
    }
    return undefined;
  }

  return {
    tablesOf,
    places: () => [...new Set([...memory.places.keys(), ...opened.keys()])].map(placeOf),
    nextScheduled,
    changeCount: () => count,
    commit: () => commit(eachChange()),
  };
}
