import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { check } from './ledger.ts';

/**
 * A small file beside the database. It tells that data was here once, and how many batches were committed, so that a lost
 * or older database is noticed; which process has the folder, for the message to a second one; and whether the database was
 * closed, since an open one has a write-ahead log.
 */
export interface FolderMark {
  format: number;
  state: 'open' | 'closed';
  /** The process that had the folder last. */
  pid: number;
  /** How many batches were committed at least; 0 in formats before 4, which don't count them. */
  seq: number;
}

/** The mark of a store that is in use: its file stays open, so that it is still its own after the folder was moved. */
export interface OpenMark {
  /** Overwrites the mark in the same length, which needs no space on a full disk. */
  write(mark: FolderMark): void;
  /** Returns when what was written is on the disk. */
  sync(): void;
  close(): void;
}

const markLength = 128;

/** @returns undefined when there is none or it is empty, `damaged` when nobody could have written it */
export function readFolderMark(file: string): FolderMark | 'damaged' | undefined {
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (text === '') {
    return undefined;
  }
  try {
    const { format, state, pid, seq = 0 } = JSON.parse(text);
    const mark = { format, state, pid, seq };
    // What a newer version writes behind the format is its own affair.
    return format > 4 || markText(mark) === text ? mark : 'damaged';
  } catch {
    return 'damaged';
  }
}

export function openFolderMark(file: string): OpenMark {
  const descriptor = openSync(file, existsSync(file) ? 'r+' : 'wx', 0o600);
  return {
    write: (mark) => void writeSync(descriptor, `${markText(mark).padEnd(markLength - 1)}\n`, 0),
    sync: () => {
      ftruncateSync(descriptor, markLength);
      fsyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
}

// Formats before 4 neither count nor check.
function markText({ format, state, pid, seq }: FolderMark): string {
  if (format < 4) {
    return JSON.stringify({ format, state, pid });
  }
  const facts = { format, state, pid, seq };
  return JSON.stringify({ ...facts, check: check(JSON.stringify(facts)) });
}
