import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Call } from './call.ts';
import type { Recreate } from './recreate.ts';

/** What a form or a confirmation has to show as code. */
export interface CodeSource {
  /** What would be sent now, in order. */
  calls: () => readonly Call[];
  /** What would have been sent as it was opened: lines that differ from that are marked. */
  first?: () => readonly Call[];
  /** Tells of each change of what was typed. @returns a function that ends it */
  subscribe?: (changed: () => void) => () => void;
}

type Shown = CodeSource | { recreate: Recreate };

/** A page, and a form that was opened in it: the one that came last is shown. */
let sources: readonly { source: Shown }[] = [];
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Gives the drawer of code something to show for as long as the page is there. What it shows is what was rendered last. */
export function useShowCode(source: Shown) {
  const mine = useRef({ source });
  useEffect(() => {
    const { current } = mine;
    sources = [...sources, current];
    tell();
    return () => {
      sources = sources.filter((other) => other !== current);
      tell();
    };
  }, []);
  useEffect(() => {
    mine.current.source = source;
    tell();
  });
}

export function useShownCode() {
  return useSyncExternalStore(subscribe, () => sources.at(-1)?.source);
}
