import { useEffect, useReducer } from 'react';
import { CodePanel } from './CodePanel.tsx';
import { preparedRequests } from './preparedRequests.ts';
import type { CodeSource } from './shownCode.ts';

/** What a source would send, as it changes. */
export function LiveCode({ source }: { source: CodeSource }) {
  const [, changed] = useReducer((count: number) => count + 1, 0);
  useEffect(() => source.subscribe?.(changed), [source]);
  return (
    <CodePanel requests={preparedRequests(source.calls())} first={source.first && preparedRequests(source.first())} />
  );
}
