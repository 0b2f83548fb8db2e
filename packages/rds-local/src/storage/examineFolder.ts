import { existsSync, rmSync, statSync } from 'node:fs';
import { type FolderMark, readFolderMark } from './folderMark.ts';
import { holds, openReadOnly, type SqliteDatabase, sqliteCode } from './sqliteDatabase.ts';
import { StorageError } from './storage.ts';

/**
 * The format that this program writes; in the database it is the `user_version`. It reads all before it as well: those of
 * format 1 have dates as objects, those of format 2 the whole of the subnet group `default` in each of its instances.
 */
export const storeFormat = 3;

/** The files of a store. */
export interface StoreFiles {
  folder: string;
  database: string;
  /** SQLite's write-ahead log. */
  log: string;
  mark: string;
}

/**
 * Looks at a folder without changing anything in it.
 *
 * @throws StorageError when it is damaged, of a newer format or not a store at all; SqliteError when SQLite can not look,
 *   `SQLITE_BUSY` when another process has it
 */
export function examineFolder(files: StoreFiles): void {
  const mark = readFolderMark(files.mark);
  if (mark && mark.format > storeFormat) {
    throw newerFormat(files);
  }
  const isEmpty = !existsSync(files.database) || statSync(files.database).size === 0;
  if (isEmpty && (mark || existsSync(files.log))) {
    throw damaged(files, 'its database is gone');
  }
  if (isEmpty) {
    return;
  }
  if (mark?.state === 'open' && !existsSync(files.log)) {
    throw damaged(files, 'the log of its last changes is gone');
  }
  examineDatabase(files, mark);
}

/** What another process that has the folder is told to the user as. */
export function takenByAnother(files: StoreFiles): StorageError {
  const pid = readFolderMark(files.mark)?.pid;
  const owner = pid ? `another rds-local (process ${pid})` : 'another rds-local';
  return new StorageError(`The data folder ${files.folder} is in use by ${owner}. Stop it, or use another folder.`);
}

function examineDatabase(files: StoreFiles, mark: FolderMark | undefined): void {
  const reading = openReadOnly(files.database);
  try {
    refuseUnusable(reading, files, mark);
  } catch (error) {
    throw isDamage(error) ? damaged(files, 'its database can not be read') : error;
  } finally {
    reading.close();
    // Reading leaves an index of the log behind. The owner of a store keeps that index in its own memory.
    rmSync(`${files.database}-shm`, { force: true });
  }
}

function refuseUnusable(reading: SqliteDatabase, files: StoreFiles, mark: FolderMark | undefined): void {
  if (!holds(reading, "(SELECT quick_check FROM pragma_quick_check LIMIT 1) = 'ok'")) {
    throw damaged(files, 'its database does not pass the check');
  }
  if (holds(reading, `(SELECT user_version FROM pragma_user_version) > ${storeFormat}`)) {
    throw newerFormat(files);
  }
  // A database without tables was left by a process that was killed while it made a new store.
  const isUnfinished = !mark && holds(reading, 'NOT EXISTS (SELECT 1 FROM sqlite_master)');
  const isOurs =
    holds(reading, '(SELECT user_version FROM pragma_user_version) > 0') &&
    holds(reading, "EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'pairs')");
  if (!isUnfinished && !isOurs) {
    throw damaged(files, 'its database is not one of rds-local');
  }
}

/** Whether SQLite says that somebody else has the database. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_BUSY') ?? false;
}

function isDamage(error: unknown): boolean {
  const code = sqliteCode(error) ?? '';
  return code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT');
}

function damaged({ folder }: StoreFiles, how: string): StorageError {
  return new StorageError(
    `The data folder ${folder} is damaged: ${how}. Nothing was changed. ` +
      'Start with another folder (npm start -- --data OTHER), or move this one away.',
  );
}

function newerFormat({ folder }: StoreFiles): StorageError {
  return new StorageError(
    `The data folder ${folder} was written by a newer version of rds-local. Nothing was changed. ` +
      'Use that version, or start with another folder (npm start -- --data OTHER).',
  );
}
