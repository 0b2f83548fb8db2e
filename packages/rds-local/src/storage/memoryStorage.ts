import type { Storage } from './storage.ts';

/** A store that is forgotten with the process. */
export function memoryStorage(): Storage {
  const pairs = new Map<string, string>();
  return {
    load: () => [...pairs].map(([key, value]) => ({ key, value })),
    commit: (changes) => {
      for (const { key, value } of changes) {
        if (value === undefined) {
          pairs.delete(key);
        } else {
          pairs.set(key, value);
        }
      }
    },
    close: () => {},
  };
}
