import { type Collection, createCollection } from './collection.ts';
import { keyParts, type Place, placeOf, recordKey } from './keys.ts';
import { type AnyRecord, KINDS, type Kind, perKind, type Records } from './record.ts';
import { scheduledAt, scheduleKey } from './scheduled.ts';
import { createSortedKeys, type SortedKeys } from './sortedKeys.ts';

/** The stored records of one account and region. */
export type Collections = { [K in Kind]: Collection<Records[K]> };

/** One record, or `undefined` for one that is removed, and where it lies. */
export interface RecordChange {
  /** `accountId/region` */
  place: string;
  kind: Kind;
  id: string;
  record: AnyRecord | undefined;
}

/** How records are written as text, and read from text that this or an earlier version wrote. */
export interface RecordFormat {
  write(kind: Kind, record: AnyRecord): string;
  read(kind: Kind, text: string, place: Place): AnyRecord;
}

/** Everything that is stored, in memory. */
export interface Memory {
  /** By `accountId/region`. */
  readonly places: ReadonlyMap<string, Collections>;
  /** The keys (due.ts) of the resources to which something happens by itself, the earliest first. */
  readonly scheduled: Pick<SortedKeys, 'after'>;
  get(place: string, kind: Kind, id: string): AnyRecord | undefined;
  set(change: RecordChange): void;
  /** The keys (keys.ts) of all records. */
  keys(): string[];
}

/** @throws Error when the pairs are not what a store holds */
export function readMemory(pairs: Iterable<{ key: string; value: string }>, format: RecordFormat): Memory {
  const places = new Map<string, Collections>();
  const scheduled = createSortedKeys();

  function get(place: string, kind: Kind, id: string): AnyRecord | undefined {
    return places.get(place)?.[kind].records.get(id);
  }

  function set({ place, kind, id, record }: RecordChange): void {
    const former = get(place, kind, id);
    if (former !== undefined) scheduled.delete(scheduleKey(scheduledAt(former), place, kind, id));
    const there = places.get(place) ?? emptyCollections();
    places.set(place, there);
    const collection: Collection<AnyRecord> = there[kind];
    collection.set(id, record);
    if (record !== undefined && scheduledAt(record) < Number.POSITIVE_INFINITY) {
      scheduled.add(scheduleKey(scheduledAt(record), place, kind, id));
    }
  }

  function keys(): string[] {
    return [...places].flatMap(([place, there]) =>
      KINDS.flatMap((kind) => [...there[kind].records.keys()].map((id) => recordKey(place, kind, id))),
    );
  }

  for (const { key, value } of pairs) {
    const { place, kind, id } = keyParts(key);
    set({ place, kind, id, record: format.read(kind, value, placeOf(place)) });
  }
  return { places, scheduled, get, set, keys };
}

export function emptyCollections(): Collections {
  return perKind<Collections>((kind) => createCollection(kind));
}
