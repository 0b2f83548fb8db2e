/** Work that all callers left runs on for a moment, so that a new caller can join it instead of starting over. */
const lingerMs = 50;

interface Work<Value> {
  result: Promise<Value>;
  controller: AbortController;
  /** The number of callers that wait for the result. */
  waiting: number;
}

/** Work that concurrent callers with the same key share. */
export interface SharedWork<Value> {
  /**
   * Joins the work in progress for a key, or starts it.
   *
   * @param signal ends the wait of this one caller, with the signal's reason. When nobody waits any more, the work is aborted too, a moment later
   * @param begin starts the work; its signal aborts when no caller waits any longer
   */
  join(key: string, signal: AbortSignal | undefined, begin: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
  /** From now on, callers don't join work that started earlier. Callers that already wait still get its result. */
  forget(): void;
}

/** @param keepMs how long a successful result is reused, in milliseconds */
export function createSharedWork<Value>(keepMs = 0): SharedWork<Value> {
  const works = new Map<string, Work<Value>>();

  function drop(key: string, work: Work<Value>) {
    if (works.get(key) === work) works.delete(key);
  }

  function start(key: string, begin: (signal: AbortSignal) => Promise<Value>) {
    const controller = new AbortController();
    const work: Work<Value> = { result: begin(controller.signal), controller, waiting: 0 };
    works.set(key, work);
    work.result.then(
      () => (keepMs > 0 ? void setTimeout(() => drop(key, work), keepMs).unref() : drop(key, work)),
      () => drop(key, work),
    );
    return work;
  }

  function waitFor(key: string, work: Work<Value>, signal: AbortSignal | undefined) {
    if (!signal) {
      work.waiting += 1;
      return work.result;
    }
    return new Promise<Value>((resolve, reject) => {
      work.waiting += 1;
      const leave = () => {
        work.waiting -= 1;
        reject(signal.reason);
        if (work.waiting === 0) setTimeout(abandon, lingerMs);
      };
      const abandon = () => {
        if (work.waiting > 0) return;
        drop(key, work);
        work.controller.abort(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      work.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  return {
    async join(key, signal, begin) {
      signal?.throwIfAborted();
      return waitFor(key, works.get(key) ?? start(key, begin), signal);
    },
    forget: () => works.clear(),
  };
}
