import { type Place, placeKey, placeOf } from './keys.ts';
import { emptyCollections, type Memory, type RecordChange } from './memory.ts';
import { KINDS, type Kind, perKind, type Records } from './record.ts';
import { type Scheduled, scheduledAt, scheduledOf } from './scheduled.ts';
import { createTable, type Table } from './table.ts';

/** The resources of one account and region. */
export type Tables = { readonly [K in Kind]: Table<Records[K]> };

/** What one request sees and changes. Nobody else sees its changes until `commit`, with which it ends. */
export interface Draft {
  tables(place: Place): Tables;
  /** Every account and region that has resources. */
  places(): Place[];
  /** What happens next by itself, the earliest first; undefined when nothing does at `now` or before. */
  nextScheduled(now: number): Scheduled | undefined;
  /** Rises with every change. */
  changeCount(): number;
  /** Shows the changes to everyone. `State.write` writes them. */
  commit(): void;
}

type Changes = { [K in Kind]: Map<string, Records[K] | undefined> };

/** A draft of what is in `memory`, which stays as it is until `commit`. */
export function createDraft(memory: Memory, commit: (changes: Iterable<RecordChange>) => void): Draft {
  const opened = new Map<string, { tables: Tables; changes: Changes }>();
  let count = 0;

  function tables(place: Place): Tables {
    const key = placeKey(place);
    const known = opened.get(key);
    if (known !== undefined) return known.tables;
    const stored = memory.places.get(key) ?? emptyCollections();
    const changes = perKind<Changes>(() => new Map());
    const made = perKind<Tables>((kind) => createTable(kind, stored[kind], changes[kind], noteChange));
    opened.set(key, { tables: made, changes });
    return made;
  }

  function noteChange(): void {
    count += 1;
  }

  function* eachChange(): Iterable<RecordChange> {
    for (const [place, { changes }] of opened) {
      for (const kind of KINDS) for (const [id, record] of changes[kind]) yield { place, kind, id, record };
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
      if (!opened.get(scheduled.place)?.changes[scheduled.kind].has(scheduled.id)) return scheduled;
    }
    return undefined;
  }

  return {
    tables,
    places: () => [...new Set([...memory.places.keys(), ...opened.keys()])].map(placeOf),
    nextScheduled,
    changeCount: () => count,
    commit: () => commit(eachChange()),
  };
}
