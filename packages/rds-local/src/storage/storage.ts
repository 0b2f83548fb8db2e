/** One stored value to put (JSON text) or, when `value` is undefined, to remove. */
export interface StoredChange {
  key: string;
  value: string | undefined;
}

/** One stored value (JSON text) under its key, which has no line break. */
export interface Pair {
  key: string;
  value: string;
}

/** What the engine needs of a store. Synchronous on purpose: an action is decided and on disk before anyone else's begins. */
export interface Storage {
  /** All stored pairs, read once at start. */
  load(): Iterable<Pair>;

  /**
   * Writes all changes or none of them, and returns when they are on disk.
   *
   * @throws StorageError when nothing was written, for example because the disk is full
   */
  commit(changes: readonly StoredChange[]): void;

  close(): void;
}

/** A store that could not be opened, or a batch that could not be written; the message is for a person. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
