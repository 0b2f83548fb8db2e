import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Call } from './call.ts';

/** What a form, a confirmation or a page has to show as code. */
export interface CodeSource {
  /** What it is the code of, where that is not the form that the reader sees: *Create this again*. */
  title?: string;
  /** What would be sent now, in order. */
  calls: () => readonly Call[];
  /** What would have been sent as it was opened: lines that differ from that are marked. */
  first?: () => readonly Call[];
  /** Tells of each change of what was typed. @returns a function that ends it */
  subscribe?: (changed: () => void) => () => void;
}

let shown: CodeSource | undefined;
const listeners = new Set<() => void>();

function show(source: CodeSource | undefined) {
  shown = source;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Gives the drawer of code something to show for as long as the page is there. What it shows is what was rendered last. */
export function useShowCode(source: CodeSource | undefined) {
  const mine = useRef<CodeSource>(undefined);
  useEffect(() => {
    if (source === undefined && mine.current === undefined) return;
    mine.current = source;
    show(source);
  });
  useEffect(
    () => () => {
      // The next page may have come before this one has gone.
      if (shown === mine.current) show(undefined);
    },
    [],
  );
}

export function useShownCode() {
  return useSyncExternalStore(subscribe, () => shown);
}
