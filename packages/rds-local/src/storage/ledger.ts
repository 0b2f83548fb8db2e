import { hash } from 'node:crypto';
import type { StoredChange } from './storage.ts';

/** What every record of a store adds up to: records that were altered, lost or doubled no longer fit it. */
export interface Seal {
  /** How many batches have been committed. */
  seq: number;
  /** How many records there are. */
  count: number;
  /** The checks of all records, modulo 2^48. */
  sum: number;
}

/** The seal of a store after a batch, and the checks of the records that the batch puts; undefined for those it removes. */
export interface NextSeal {
  seal: Seal;
  checks: ReadonlyMap<string, number | undefined>;
}

/** The seal of an open store, kept up to date without reading what is stored. */
export interface Ledger {
  seal(): Seal;
  /** What the seal becomes with a batch. Nothing changes until `accept`, so a batch that fails leaves no trace. */
  after(changes: readonly StoredChange[]): NextSeal;
  accept(next: NextSeal): void;
}

const MODULUS = 2 ** 48;

/** The first 48 bits of a text's SHA-256: numbers that JavaScript adds without rounding. */
export function check(text: string | Buffer): number {
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16);
}

/** A record as it is checked: its key, which has no line break, a line break, and its value. */
export function checkedText(key: string, value: string): string {
  return `${key}\n${value}`;
}

/** @param checks the checks of the records by their keys; the ledger keeps them up to date from here on */
export function createLedger(seq: number, checks: Map<string, number>): Ledger {
  let sum = 0;
  for (const each of checks.values()) sum = (sum + each) % MODULUS;
  let seal: Seal = { seq, count: checks.size, sum };

  function after(changes: readonly StoredChange[]): NextSeal {
    const changed = new Map<string, number | undefined>();
    for (const { key, value } of changes) {
      changed.set(key, value === undefined ? undefined : check(checkedText(key, value)));
    }
    const next = { ...seal, seq: seal.seq + 1 };
    for (const [key, is] of changed) {
      const was = checks.get(key);
      next.count += Number(is !== undefined) - Number(was !== undefined);
      next.sum = (next.sum + (is ?? 0) - (was ?? 0) + MODULUS) % MODULUS;
    }
    return { seal: next, checks: changed };
  }

  function accept(next: NextSeal): void {
    seal = next.seal;
    for (const [key, is] of next.checks) {
      if (is === undefined) checks.delete(key);
      else checks.set(key, is);
    }
  }

  return { seal: () => seal, after, accept };
}

/** A seal as it is stored: its numbers, and a check of them. */
export function sealText({ seq, count, sum }: Seal): string {
  const numbers = `${seq} ${count} ${sum}`;
  return `${numbers} ${check(numbers)}`;
}
