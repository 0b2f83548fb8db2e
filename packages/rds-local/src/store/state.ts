import type { Storage } from '../storage/storage.ts';
import { Draft } from './draft.ts';
import { type Memory, type RecordChange, type RecordFormat, readMemory } from './memory.ts';
import { scheduledOf } from './scheduled.ts';
import { createWriteBuffer } from './writeBuffer.ts';

export interface State {
  begin(): Draft;
  /** When the next thing happens by itself, in milliseconds since the epoch; Infinity when nothing will. */
  nextScheduled(): number;
  /**
   * Writes everything that was committed as one batch.
   *
   * @throws StorageError when nothing was written: state is then as it is on disk
   */
  write(): void;
  /** The same a little later, together with what others commit until then: `written` tells when it is on disk. */
  writeLater(): void;
  /**
   * Resolves when everything committed is on disk; undefined if it already is.
   *
   * @throws StorageError, by rejecting, when it could not be written: state is then as it is on disk
   */
  written(): Promise<void> | undefined;
  /**
   * Replaces everything that is stored with `pairs`.
   *
   * @throws StorageError when nothing was written; Error when they are not what a store holds. State is then as before,
   *   in memory and on disk: everything is built before anything is written.
   */
  replace(pairs: readonly { key: string; value: string }[]): void;
}

/**
 * Everything that is stored, read into memory once.
 *
 * @param defer runs a function a little later, when others may have changed something too; without it `writeLater`
 *   writes at once
 * @param noteChange is called for each changed record, and without one when everything was replaced
 */
export function createState(
  storage: Storage,
  format: RecordFormat,
  defer?: (write: () => void) => void,
  noteChange: (change?: RecordChange) => void = () => undefined,
): State {
  let memory: Memory = readMemory(storage.load(), format);
  const writeBuffer = createWriteBuffer(storage, (change) => memory.set(change));

  function commit(changes: Iterable<RecordChange>): void {
    for (const change of changes) {
      const { place, kind, id, record } = change;
      const former = memory.get(place, kind, id);
      writeBuffer.add({ place, kind, id, former, value: record && format.write(kind, record) });
      memory.set(change);
      noteChange(change);
    }
  }

  function replace(pairs: readonly { key: string; value: string }[]): void {
    const next = readMemory(pairs, format);
    writeBuffer.write();
    const kept = new Set(pairs.map(({ key }) => key));
    const removed = memory.keys().filter((key) => !kept.has(key));
    storage.commit([...removed.map((key) => ({ key, value: undefined })), ...pairs]);
    memory = next;
    noteChange();
  }

  function nextScheduled(): number {
    for (const first of memory.scheduled.after('')) return scheduledOf(first).at;
    return Number.POSITIVE_INFINITY;
  }

  return {
    begin: () => new Draft(memory, commit),
    nextScheduled,
    write: writeBuffer.write,
    writeLater: () => (defer === undefined ? writeBuffer.write() : writeBuffer.writeLater(defer)),
    written: writeBuffer.written,
    replace,
  };
}
