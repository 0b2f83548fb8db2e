import { pathToFileURL } from 'node:url';
import Database from 'libsql';

export type SqliteDatabase = InstanceType<typeof Database>;

/** Opens a database file for reading and writing; it is created when it is missing. */
export function openDatabase(file: string): SqliteDatabase {
  return new Database(file);
}

/**
 * Reads a database file, as the schema `stored`, in a way that can't change it or its write-ahead log, and at one moment.
 *
 * The file is attached to a database in memory, because libsql can't end a prepared statement, and one that read an answer
 * would keep its own database open and locked after `close()`. What is attached can be let go of.
 *
 * @throws what `read` throws; SqliteError when the file can't be opened
 */
export function readDatabase<Result>(file: string, read: (database: SqliteDatabase) => Result): Result {
  const database = new Database(':memory:');
  try {
    database.exec(`ATTACH ${sqlText(`${pathToFileURL(file).href}?mode=ro`)} AS stored`);
    try {
      database.exec('BEGIN');
      return read(database);
    } finally {
      database.exec('ROLLBACK; DETACH stored');
    }
  } finally {
    database.close();
  }
}

/**
 * Whether an SQL condition holds.
 *
 * It is asked by a statement that fails when it does not, since it leaves no prepared statement behind, and no text of a
 * damaged file comes into JavaScript: libsql ends the process when it meets one that is not UTF-8.
 *
 * @throws SqliteError when SQLite can't tell, for example because the file is damaged
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

/** The values of a statement's only column. They should be numbers or BLOBs where the file may be damaged: see `holds`. */
export function column(database: SqliteDatabase, sql: string): unknown[] {
  // A row is a list in this mode, and a BLOB a Buffer.
  return (database.prepare(sql).raw().all() as unknown[][]).map(([value]) => value);
}

/** A text as it stands in a statement. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SQLite's code of an error (`SQLITE_BUSY`, `SQLITE_FULL` …), or undefined for other errors. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
