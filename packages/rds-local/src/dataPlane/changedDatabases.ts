import { type Place, placeOf } from '../store/keys.ts';
import type { RecordChange } from '../store/memory.ts';
import type { Kind } from '../store/record.ts';

/** A record of which engines may have to know. */
export interface ChangedRecord {
  place: Place;
  kind: Kind;
  id: string;
}

export interface ChangedDatabases {
  /** @param change absent when everything may have changed */
  note(change?: RecordChange): void;
  /** The records that changed since the last call; `all` at the first one and after everything was replaced. */
  take(): ChangedRecord[] | 'all';
}

const FOLLOWED: readonly Kind[] = ['db', 'cluster', 'cluster-endpoint', 'snapshot', 'cluster-snapshot'];

/** Remembers which databases and snapshots changed. */
export function createChangedDatabases(): ChangedDatabases {
  let isAll = true;
  let changed = new Map<string, ChangedRecord>();

  function note(change?: RecordChange): void {
    if (change === undefined) isAll = true;
    else if (!isAll && FOLLOWED.includes(change.kind)) {
      const { place, kind, id } = change;
      changed.set(`${place}/${kind}/${id}`, { place: placeOf(place), kind, id });
    }
  }

  function take(): ChangedRecord[] | 'all' {
    const taken = isAll ? 'all' : [...changed.values()];
    isAll = false;
    changed = new Map();
    return taken;
  }

  return { note, take };
}
