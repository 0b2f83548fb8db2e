import { pathToFileURL } from 'node:url';
import Database from 'libsql';

export type SqliteDatabase = InstanceType<typeof Database>;

/** Opens a database file for reading and writing; it is created when it is missing. */
export function openDatabase(file: string): SqliteDatabase {
  return new Database(file);
}

/** Opens a database file in a way that can not change it, nor its write-ahead log, not even by closing it again. */
export function openReadOnly(file: string): SqliteDatabase {
  return new Database(`${pathToFileURL(file).href}?mode=ro`);
}

/**
 * Whether an SQL condition holds.
 *
 * It is asked by a statement that fails when it does not: libsql has no way to end a prepared statement, and one that
 * read an answer would keep the database open and locked after `close()`.
 *
 * @throws SqliteError when SQLite can not tell, for example because the file is damaged
 */
export function holds(database: SqliteDatabase, condition: string): boolean {
  try {
    database.exec(`SELECT CASE WHEN (${condition}) THEN 1 ELSE abs(-9223372036854775808) END`);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message === 'integer overflow') {
      return false;
    }
    throw error;
  }
}

/** SQLite's code of an error (`SQLITE_BUSY`, `SQLITE_FULL` …), or undefined for other errors. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
