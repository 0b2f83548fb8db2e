import type { Storage } from '../storage/storage.ts';
import { recordKey } from './keys.ts';
import type { RecordChange } from './memory.ts';
import type { AnyRecord } from './record.ts';

/** A change that is in memory already, and what was there before. */
interface BufferedChange extends Omit<RecordChange, 'record'> {
  former: AnyRecord | undefined;
  /** The record as text; undefined for one that is gone. */
  value: string | undefined;
}

/** Enough that the disk costs little for each of them; more would only wait longer. */
const MAX_GATHERED = 100;

/**
 * Changes that aren't on disk yet. Changes of several concurrent requests are written as one batch, because syncing
 * one change takes as long as syncing many.
 */
export function createWriteBuffer(storage: Storage, restore: (change: RecordChange) => void) {
  let changes: BufferedChange[] = [];
  let waiting: PromiseWithResolvers<void> | undefined;

  /** @throws StorageError when nothing was written; memory is then as the disk is */
  function write(): void {
    const [batch, waiters] = [changes, waiting];
    changes = [];
    waiting = undefined;
    if (batch.length === 0) return;
    try {
      // Only the last change of a record is written.
      const values = new Map(batch.map(({ place, kind, id, value }) => [recordKey(place, kind, id), value]));
      storage.commit([...values].map(([key, value]) => ({ key, value })));
      waiters?.resolve();
    } catch (error) {
      for (const { place, kind, id, former } of batch.reverse()) restore({ place, kind, id, record: former });
      waiters?.reject(error);
      throw error;
    }
  }

  function writeLater(defer: (write: () => void) => void): void {
    if (changes.length === 0 || waiting !== undefined) return;
    waiting = withResolvers();
    // Failures are reported by the promise, which may have no listener.
    waiting.promise.catch(() => undefined);
    defer(() => writeOnceQuiet(defer, 0));
  }

  /** Waits as long as every turn brings more, so that one write is enough for all who come at about the same time. */
  function writeOnceQuiet(defer: (write: () => void) => void, before: number): void {
    const count = changes.length;
    if (count > before && count < MAX_GATHERED) {
      defer(() => writeOnceQuiet(defer, count));
      return;
    }
    try {
      write();
    } catch {
      // Reported by the promise.
    }
  }

  return {
    add: (change: BufferedChange) => void changes.push(change),
    write,
    writeLater,
    written: () => waiting?.promise,
  };
}

// Promise.withResolvers came with Node 22.
function withResolvers(): PromiseWithResolvers<void> {
  let resolve: PromiseWithResolvers<void>['resolve'] = () => undefined;
  let reject: PromiseWithResolvers<void>['reject'] = () => undefined;
  const promise = new Promise<void>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  return { promise, resolve, reject };
}
