import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

/**
 * A small file beside the database. It says that data was here once, so that a lost database is noticed; whose it is, for
 * the message to a second process; and whether the database was closed, since an open one has a write-ahead log.
 */
export interface FolderMark {
  format: number;
  state: 'open' | 'closed';
  /** The process that had the folder last. */
  pid: number;
}

const markLength = 128;

/** @returns undefined when there is none; what a mark that can not be read says is a guess that claims nothing */
export function readFolderMark(file: string): FolderMark | undefined {
  if (!existsSync(file)) {
    return undefined;
  }
  try {
    const { format, state, pid } = JSON.parse(readFileSync(file, 'utf8'));
    return { format: Number(format) || 0, state: state === 'open' ? 'open' : 'closed', pid: Number(pid) || 0 };
  } catch {
    return { format: 0, state: 'closed', pid: 0 };
  }
}

/** Writes over the old mark, in the same length: this needs no room on a full disk. */
export function writeFolderMark(file: string, mark: FolderMark): void {
  const descriptor = openSync(file, existsSync(file) ? 'r+' : 'wx', 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(mark).padEnd(markLength - 1)}\n`, 0);
    ftruncateSync(descriptor, markLength);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
