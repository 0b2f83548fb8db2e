import { setTimeout as sleep } from 'node:timers/promises';

/** Attempts of a throttled call; the user can retry after that. */
const maxAttempts = 3;
const pauseMs = { first: 500, longest: 10_000 };

interface Work<Item> {
  /** Items at a time. */
  concurrency: number;
  /** The next item; undefined if there is none. */
  next: () => Item | undefined;
  act: (item: Item) => Promise<void>;
  isThrottling: (error: unknown) => boolean;
  onFailure: (item: Item, error: unknown) => void;
}

/**
 * Processes items, a few at a time. If one is throttled, all wait, longer each time, and it is
 * tried again: RDS limits calls per account, not per database.
 */
export async function withConcurrencyAndBackoff<Item>(work: Work<Item>) {
  let waitMs = 0;
  let pausedUntil = 0;

  async function withAttempts(item: Item, attempt: number): Promise<void> {
    while (Date.now() < pausedUntil) await sleep(pausedUntil - Date.now());
    try {
      await work.act(item);
      waitMs = Math.trunc(waitMs / 2);
    } catch (error) {
      if (!work.isThrottling(error)) return work.onFailure(item, error);
      if (Date.now() >= pausedUntil) {
        waitMs = Math.min(Math.max(waitMs * 2, pauseMs.first), pauseMs.longest);
        pausedUntil = Date.now() + waitMs * (1 + Math.random() / 4);
      }
      if (attempt >= maxAttempts) return work.onFailure(item, error);
      await withAttempts(item, attempt + 1);
    }
  }

  async function worker() {
    for (let item = work.next(); item !== undefined; item = work.next()) await withAttempts(item, 1);
  }
  await Promise.all(Array.from({ length: work.concurrency }, worker));
}
