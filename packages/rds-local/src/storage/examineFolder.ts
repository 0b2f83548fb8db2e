import { isUtf8 } from 'node:buffer';
import { existsSync, rmSync, statSync } from 'node:fs';
import { type FolderMark, readFolderMark } from './folderMark.ts';
import { check, createLedger, type Ledger, sealText } from './ledger.ts';
import { column, holds, readDatabase, type SqliteDatabase, sqliteCode, sqlText } from './sqliteDatabase.ts';
import { type Pair, StorageError } from './storage.ts';

/**
 * The format that this program writes; in the database it is the `user_version`. It reads all before it as well: those of
 * format 1 have dates as objects, those of format 2 the whole of the subnet group `default` in each of its instances, and
 * those of format 3 no seal.
 */
export const storeFormat = 4;

// With row ids, so that new records go to the end of the table: under their keys each would go to a page of its own.
export const pairsTable = 'CREATE TABLE pairs (key TEXT PRIMARY KEY, value TEXT NOT NULL)';
/** One row, the text of the seal. */
export const sealTable = 'CREATE TABLE seal (text TEXT NOT NULL)';
const formerPairsTable = `${pairsTable} WITHOUT ROWID`;

/** The files of a store. */
export interface StoreFiles {
  folder: string;
  database: string;
  /** SQLite's write-ahead log. */
  log: string;
  mark: string;
}

/** What a folder holds. */
export interface Contents {
  /** Undefined when nothing was ever stored there. */
  format: number | undefined;
  pairs: Pair[];
  ledger: Ledger;
}

/** What is wrong with records that were stored without a seal; undefined when they are as rds-local writes them. */
export type RecordError = (pairs: readonly Pair[]) => string | undefined;

/**
 * Reads all that a folder holds, without changing anything in it.
 *
 * @throws StorageError when it is damaged, of a newer format or not a store at all; SqliteError when SQLite can't look,
 *   `SQLITE_BUSY` when another process has it
 */
export function examineFolder(files: StoreFiles, recordError: RecordError): Contents {
  const isEmpty = !existsSync(files.database) || statSync(files.database).size === 0;
  if (isEmpty) {
    refuseUnusableMark(files, readFolderMark(files.mark));
    if (existsSync(files.mark) || existsSync(files.log)) {
      throw damaged(files, 'its database is gone');
    }
    return nothing();
  }
  const hasLog = existsSync(files.log);
  try {
    return readDatabase(files.database, (stored) => {
      try {
        return readContents(stored, files, hasLog, recordError);
      } finally {
        // SQLite makes the log that a database should have. While this reads, it is nobody else's.
        if (!hasLog) {
          rmSync(files.log, { force: true });
        }
      }
    });
  } catch (error) {
    throw isDamage(error) ? damaged(files, "its database can't be read") : error;
  } finally {
    // Reading leaves an index of the log behind. The owner of a store keeps that index in its own memory.
    rmSync(`${files.database}-shm`, { force: true });
  }
}

/** What the user is told about another process that has the folder. */
export function takenByAnother(files: StoreFiles): StorageError {
  const mark = readFolderMark(files.mark);
  const owner = typeof mark === 'object' ? `another rds-local (process ${mark.pid})` : 'another rds-local';
  return new StorageError(`The data folder ${files.folder} is in use by ${owner}. Stop it, or use another folder.`);
}

export function damaged({ folder }: StoreFiles, how: string): StorageError {
  return new StorageError(
    `The data folder ${folder} is damaged: ${how}. Nothing was changed. ` +
      'Start with another folder (npm start -- --data OTHER), or move this one away.',
  );
}

function readContents(stored: SqliteDatabase, files: StoreFiles, hasLog: boolean, recordError: RecordError): Contents {
  // The first look takes a lock, so that the mark is read while nobody writes.
  const isWhole = holds(stored, "(SELECT integrity_check FROM pragma_integrity_check(1, 'stored')) = 'ok'");
  const mark = readFolderMark(files.mark);
  refuseUnusableMark(files, mark);
  if (mark?.state === 'open' && !hasLog) {
    throw damaged(files, 'the log of its last changes is gone');
  }
  if (!isWhole) {
    throw damaged(files, 'its database does not pass the check');
  }
  const format = Number(column(stored, 'PRAGMA stored.user_version')[0]);
  if (format > storeFormat) {
    throw newerFormat(files);
  }
  if (holds(stored, 'NOT EXISTS (SELECT 1 FROM stored.sqlite_schema)')) {
    if (mark) {
      throw damaged(files, 'its last changes are missing');
    }
    // It was left by a process that was killed while it made a new store.
    return nothing();
  }
  if (format < 1 || !holds(stored, hasTablesOf(format))) {
    throw damaged(files, 'its database is not one of rds-local');
  }
  const texts = column(stored, 'SELECT CAST(key || char(10) || value AS BLOB) FROM stored.pairs NOT INDEXED');
  const isText = "typeof(key) = 'text' AND typeof(value) = 'text'";
  if (
    !texts.every(isUtf8Text) ||
    holds(stored, `EXISTS (SELECT 1 FROM stored.pairs NOT INDEXED WHERE NOT (${isText}))`)
  ) {
    throw damaged(files, 'its database holds what is not text');
  }
  const pairs = texts.map(pairOf);
  const checks = new Map(texts.map((text, index) => [pairs[index]?.key ?? '', check(text)]));
  const seal = format < 4 ? undefined : storedSeal(stored);
  const ledger = createLedger(Number(seal?.split(' ')[0] ?? 0), checks);
  if (seal !== undefined && sealText(ledger.seal()) !== seal) {
    throw damaged(files, 'its records are not those that were stored');
  }
  if (mark && mark.seq > ledger.seal().seq) {
    throw damaged(files, 'its last changes are missing');
  }
  const reason = seal === undefined ? recordError(pairs) : undefined;
  if (reason !== undefined) {
    throw damaged(files, reason);
  }
  return { format, pairs, ledger };
}

function nothing(): Contents {
  return { format: undefined, pairs: [], ledger: createLedger(0, new Map()) };
}

function refuseUnusableMark(
  files: StoreFiles,
  mark: FolderMark | 'damaged' | undefined,
): asserts mark is FolderMark | undefined {
  if (mark === 'damaged') {
    throw damaged(files, "its mark, rds-local.json, can't be read");
  }
  if (mark && mark.format > storeFormat) {
    throw newerFormat(files);
  }
}

/** That the tables are those of a format, to the letter, and that there is nothing else. */
function hasTablesOf(format: number): string {
  const pairs = `sql IN (${sqlText(pairsTable)}, ${sqlText(formerPairsTable)})`;
  const seal = `sql = ${sqlText(sealTable)}`;
  const index = "name = 'sqlite_autoindex_pairs_1'";
  const count = (condition: string) => `(SELECT count(*) FROM stored.sqlite_schema WHERE ${condition})`;
  return [
    `${count(pairs)} = 1`,
    `${count(seal)} = ${format < 4 ? 0 : 1}`,
    `${count(`coalesce(NOT (${pairs} OR ${seal}), NOT ${index})`)} = 0`,
  ].join(' AND ');
}

/** The text of the seal; '' when there is not one. */
function storedSeal(stored: SqliteDatabase): string {
  const rows = column(stored, 'SELECT CAST(text AS BLOB) FROM stored.seal');
  return rows.length === 1 ? String(rows[0]) : '';
}

function isUtf8Text(text: unknown): text is Buffer {
  return Buffer.isBuffer(text) && isUtf8(text);
}

function pairOf(text: Buffer): Pair {
  const end = text.indexOf('\n');
  return { key: text.toString('utf8', 0, end), value: text.toString('utf8', end + 1) };
}

/** Whether SQLite says that somebody else has the database. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_BUSY') ?? false;
}

// Whatever else SQLite says while it reads is said of what it reads.
function isDamage(error: unknown): boolean {
  const code = sqliteCode(error) ?? '';
  return code.startsWith('SQLITE_') && !/^SQLITE_(BUSY|CANTOPEN|IOERR|NOMEM|PERM|READONLY)/.test(code);
}

function newerFormat({ folder }: StoreFiles): StorageError {
  return new StorageError(
    `The data folder ${folder} was written by a newer version of rds-local. Nothing was changed. ` +
      'Use that version, or start with another folder (npm start -- --data OTHER).',
  );
}
