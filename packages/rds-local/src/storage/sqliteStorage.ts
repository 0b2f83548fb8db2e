import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { examineFolder, isBusy, type StoreFiles, storeFormat, takenByAnother } from './examineFolder.ts';
import { writeFolderMark } from './folderMark.ts';
import { openDatabase, type SqliteDatabase, sqliteCode } from './sqliteDatabase.ts';
import { type Change, type Storage, StorageError } from './storage.ts';

// With row ids, so that new records go to the end of the table: under their keys each would go to a page of its own.
const table = 'CREATE TABLE IF NOT EXISTS pairs (key TEXT PRIMARY KEY, value TEXT NOT NULL)';

/**
 * Opens the store in a folder, which is made (0700) when it is missing. What `commit` returned from is on the disk and
 * survives the process being killed; one process at a time has a folder.
 *
 * @param pid this process, for the message to a second one
 * @throws StorageError when the folder can not be used: taken, damaged, of a newer format, not writable, disk full
 */
export function sqliteStorage(path: string, pid: number): Storage {
  const folder = resolve(path);
  const database = join(folder, 'rds-local.db');
  const files = { folder, database, log: `${database}-wal`, mark: join(folder, 'rds-local.json') };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    examineFolder(files);
    return storageOf(openForWriting(files, pid), files, pid);
  } catch (error) {
    if (error instanceof StorageError) {
      throw error;
    }
    throw isBusy(error) ? takenByAnother(files) : new StorageError(`The data folder ${folder} ${unusable(error)}.`);
  }
}

function openForWriting(files: StoreFiles, pid: number): SqliteDatabase {
  if (!existsSync(files.database)) {
    // SQLite gives its log the permissions of the database.
    closeSync(openSync(files.database, 'wx', 0o600));
  }
  const database = openDatabase(files.database);
  try {
    // The lock is SQLite's own, so that it ends with the process however that ends.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    // The first write takes the lock and makes the log, of which the mark tells from here on.
    database.exec(`BEGIN IMMEDIATE; ${table}; PRAGMA user_version = ${storeFormat}; COMMIT`);
    writeFolderMark(files.mark, { format: storeFormat, state: 'open', pid });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function storageOf(database: SqliteDatabase, files: StoreFiles, pid: number): Storage {
  const put = database.prepare(
    'INSERT INTO pairs VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const remove = database.prepare('DELETE FROM pairs WHERE key = ?');
  let isOpen = true;
  return {
    load: () => database.prepare('SELECT key, value FROM pairs ORDER BY key').all().map(asPair),
    commit: (changes: readonly Change[]) => {
      try {
        database.exec('BEGIN IMMEDIATE');
        for (const { key, value } of changes) {
          value === undefined ? remove.run(key) : put.run(key, value);
        }
        database.exec('COMMIT');
      } catch (error) {
        rollBack(database);
        throw new StorageError(
          `The change could not be saved, and nothing was changed: the data folder ${unusable(error)}.`,
        );
      }
    },
    close: () => {
      if (isOpen) {
        isOpen = false;
        closeDatabase(database, files, pid);
      }
    },
  };
}

function rollBack(database: SqliteDatabase): void {
  // SQLite has already rolled back by itself after some failures, a full disk among them.
  if (database.inTransaction) {
    database.exec('ROLLBACK');
  }
}

/**
 * Folds the log into the database and lets go of the lock, in this order: `close()` alone does neither as long as a
 * prepared statement has not been collected.
 */
function closeDatabase(database: SqliteDatabase, files: StoreFiles, pid: number): void {
  try {
    writeFolderMark(files.mark, { format: storeFormat, state: 'closed', pid });
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM pairs');
  } catch {
    // On a full disk the log can not be folded in. It holds everything, and the next start does it.
  }
  database.close();
}

function asPair(row: unknown): { key: string; value: string } {
  // The table's columns are declared so, and nobody else writes into it.
  const { key, value } = row as { key: string; value: string };
  return { key, value };
}

function unusable(error: unknown): string {
  const code = sqliteCode(error) ?? 'unknown error';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return 'is on a disk that is full';
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code.startsWith('SQLITE_READONLY')) {
    return 'can not be written to';
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return `can not be read or written: is its disk full? (${code})`;
  }
  return `can not be used (${code})`;
}
