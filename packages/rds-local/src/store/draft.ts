import { createCollection } from './collection.ts';
import { type Place, placeKey, placeOf } from './keys.ts';
import type { Memory, RecordChange } from './memory.ts';
import { type AnyRecord, KINDS, type Kind, type Records } from './record.ts';
import { type Scheduled, scheduledAt, scheduledOf } from './scheduled.ts';
import { DraftTable, type Table } from './table.ts';

/** Opens a table of one account and region; the same one each time. */
export type TableOf = <K extends Kind>(kind: K) => Table<Records[K]>;

/** What one request sees and changes. Nobody else sees its changes until `commit`, with which it ends. */
export class Draft {
  readonly #memory: Memory;
  readonly #commit: (changes: Iterable<RecordChange>) => void;
  /** By `accountId/region`. */
  readonly #opened = new Map<string, Map<Kind, DraftTable>>();

  /** A draft of what is in `memory`, which stays as it is until `commit`. */
  constructor(memory: Memory, commit: (changes: Iterable<RecordChange>) => void) {
    this.#memory = memory;
    this.#commit = commit;
  }

  tablesOf(place: Place): TableOf {
    const key = placeKey(place);
    const tables = this.#opened.get(key) ?? new Map<Kind, DraftTable>();
    this.#opened.set(key, tables);
    return <K extends Kind>(kind: K) => {
      const table: Table<AnyRecord> = tables.get(kind) ?? this.#open(key, kind, tables);
      // A table has the records of the kind for which it was opened.
      return table as Table<Records[K]>;
    };
  }

  // Only when it is asked for: of the 15 kinds, a request uses one or two.
  #open(place: string, kind: Kind, tables: Map<Kind, DraftTable>): DraftTable {
    const table = new DraftTable(kind, this.#memory.places.get(place)?.[kind] ?? createCollection(kind));
    tables.set(kind, table);
    return table;
  }

  /** Every account and region that has resources. */
  places(): Place[] {
    return [...new Set([...this.#memory.places.keys(), ...this.#opened.keys()])].map(placeOf);
  }

  /** What happens next by itself, the earliest first; undefined when nothing does at `now` or before. */
  nextScheduled(now: number): Scheduled | undefined {
    let next = this.#nextStored(now);
    for (const { place, kind, id, record } of this.#eachChange()) {
      const at = record === undefined ? Number.POSITIVE_INFINITY : scheduledAt(record);
      if (at <= now && (next === undefined || at < next.at)) next = { at, place, kind, id };
    }
    return next;
  }

  /** The first of the stored resources to which something happens and which this draft has not changed. */
  #nextStored(now: number): Scheduled | undefined {
    for (const key of this.#memory.scheduled.after('')) {
      const scheduled = scheduledOf(key);
      if (scheduled.at > now) return undefined;
      if (!this.#opened.get(scheduled.place)?.get(scheduled.kind)?.changes.has(scheduled.id)) return scheduled;
    }
    return undefined;
  }

  /** Whether anything was changed since the draft began. */
  hasChanges(): boolean {
    for (const tables of this.#opened.values()) {
      for (const { changes } of tables.values()) if (changes.size > 0) return true;
    }
    return false;
  }

  *#eachChange(): Iterable<RecordChange> {
    for (const [place, tables] of this.#opened) {
      for (const kind of KINDS) {
        for (const [id, record] of tables.get(kind)?.changes ?? []) yield { place, kind, id, record };
      }
    }
  }

  /** Shows the changes to everyone. `State.write` writes them. */
  commit(): void {
    this.#commit(this.#eachChange());
  }
}
