import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type Contents,
  examineFolder,
  isBusy,
  pairsTable,
  type RecordError,
  type StoreFiles,
  sealTable,
  storeFormat,
  takenByAnother,
} from './examineFolder.ts';
import { openFolderMark } from './folderMark.ts';
import { sealText } from './ledger.ts';
import { holds, openDatabase, type SqliteDatabase, sqliteCode, sqlText } from './sqliteDatabase.ts';
import { type Pair, type Storage, StorageError, type StoredChange } from './storage.ts';

/**
 * Opens the store in a folder, which is made (0700) when it is missing. What `commit` returned from is on the disk and
 * survives the process being killed; one process at a time has a folder. All that is stored is read and checked before
 * anything is written.
 *
 * @param pid this process, for the message to a second one
 * @param recordError what is wrong with the records of an earlier format, which has no seal to check them by
 * @throws StorageError when the folder can't be used: taken, damaged, of a newer format, not writable, disk full
 */
export function sqliteStorage(path: string, pid: number, recordError: RecordError = () => undefined): Storage {
  const folder = resolve(path);
  const database = join(folder, 'rds-local.db');
  const files = { folder, database, log: `${database}-wal`, mark: join(folder, 'rds-local.json') };
  try {
    makeFolder(folder);
    const contents = examineFolder(files, recordError);
    return storageOf(openForWriting(files, contents), files, pid, contents);
  } catch (error) {
    if (error instanceof StorageError) {
      throw error;
    }
    throw isBusy(error) ? takenByAnother(files) : new StorageError(`The data folder ${folder} ${unusable(error)}.`);
  }
}

// Level by level: where a folder such as /proc takes none, Node's recursive mkdir tries without end.
// https://github.com/nodejs/node/issues/31481
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    return;
  }
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function openForWriting(files: StoreFiles, contents: Contents): SqliteDatabase {
  if (!existsSync(files.database)) {
    // SQLite gives its log the permissions of the database.
    closeSync(openSync(files.database, 'wx', 0o600));
  }
  const database = openDatabase(files.database);
  try {
    // The lock is SQLite's own, so that it ends with the process however that ends.
    // By way of MEMORY, in which SQLite notes the change of mode in the file without a rollback journal: a process that is
    // killed then leaves no journal behind, which could not be read without writing.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    // The first write takes the lock and makes the log, of which the mark tells from here on.
    database.exec('BEGIN IMMEDIATE');
    makeCurrent(database, files, contents);
    database.exec(`PRAGMA user_version = ${storeFormat}; COMMIT`);
    return database;
  } catch (error) {
    rollBack(database);
    database.close();
    throw error;
  }
}

function makeCurrent(database: SqliteDatabase, files: StoreFiles, { format, ledger }: Contents): void {
  if (format === storeFormat) {
    // Another process may have come and gone since the folder was read.
    if (!holds(database, `(SELECT text FROM seal) = ${sqlText(sealText(ledger.seal()))}`)) {
      throw takenByAnother(files);
    }
    return;
  }
  const next = ledger.after([]);
  if (format === undefined) {
    database.exec(pairsTable);
  }
  database.exec(`${sealTable}; INSERT INTO seal VALUES (${sqlText(sealText(next.seal))})`);
  ledger.accept(next);
}

function storageOf(database: SqliteDatabase, files: StoreFiles, pid: number, { ledger, pairs }: Contents): Storage {
  const mark = openFolderMark(files.mark);
  const note = (state: 'open' | 'closed') => mark.write({ format: storeFormat, state, pid, seq: ledger.seal().seq });
  note('open');
  mark.sync();
  const own = [files.database, files.log].map((file) => ({ file, identity: identityOf(file) }));
  const statements = lazily(() => ({
    put: database.prepare('INSERT INTO pairs VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'),
    remove: database.prepare('DELETE FROM pairs WHERE key = ?'),
    seal: database.prepare('UPDATE seal SET text = ?'),
  }));
  let unread: Pair[] | undefined = pairs;
  let isLost = false;
  let isOpen = true;

  function refuseLost(): void {
    isLost ||= own.some(({ file, identity }) => identityOf(file) !== identity);
    if (isLost) {
      throw new StorageError(
        `The data folder ${files.folder} was deleted or replaced while rds-local was using it, ` +
          "so changes can't be saved any more. Restart rds-local.",
      );
    }
  }

  function commit(changes: readonly StoredChange[]): void {
    refuseLost();
    const next = ledger.after(changes);
    const { put, remove, seal } = statements();
    try {
      database.exec('BEGIN IMMEDIATE');
      for (const { key, value } of changes) {
        value === undefined ? remove.run(key) : put.run(key, value);
      }
      seal.run(sealText(next.seal));
      database.exec('COMMIT');
    } catch (error) {
      rollBack(database);
      throw new StorageError(
        `The change could not be saved, and nothing was changed: the data folder ${unusable(error)}.`,
      );
    }
    ledger.accept(next);
    unread = undefined;
    try {
      note('open');
    } catch {
      // The change is on the disk. A mark that lags behind notices less damage, and refuses nothing.
    }
    refuseLost();
  }

  /**
   * Folds the log into the database and lets go of the lock, in this order: `close()` alone does neither as long as a
   * prepared statement has not been collected. SQLite deletes the log by its path, which may be another store's by now.
   */
  function close(): void {
    if (!isOpen) {
      return;
    }
    isOpen = false;
    try {
      refuseLost();
      note('closed');
      mark.sync();
      database.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM pairs');
    } catch {
      // On a full disk the log can't be folded in. It holds everything, and the next start does it.
    }
    mark.close();
    database.close();
  }

  return {
    load: () => {
      const read = unread ?? database.prepare('SELECT key, value FROM pairs ORDER BY key').all().map(asPair);
      // Whoever has read it keeps it in a form of its own.
      unread = undefined;
      return read;
    },
    commit,
    close,
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

/** Which file is at a path: another one after the file was deleted, moved or replaced. */
function identityOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

function rollBack(database: SqliteDatabase): void {
  // SQLite has already rolled back by itself after some failures, a full disk among them.
  if (database.inTransaction) {
    database.exec('ROLLBACK');
  }
}

function asPair(row: unknown): Pair {
  // The table's columns are declared so, and nobody else writes into it.
  const { key, value } = row as Pair;
  return { key, value };
}

function unusable(error: unknown): string {
  const code = sqliteCode(error) ?? 'unknown error';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return 'is on a disk that is full';
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code.startsWith('SQLITE_READONLY')) {
    return "can't be written to";
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return `can't be read or written: is its disk full? (${code})`;
  }
  return `can't be used (${code})`;
}
