import { type Problem, toProblem } from '@rds-console/contract/problem';
import { useRef, useState } from 'react';
import { useFlashes } from '../shell/flashes.tsx';
import { type BulkOperation, bulkOperations } from './bulkOperations.ts';

/** How it went with one of several: under way, taken by RDS, or refused. */
export type BulkResult = 'asking' | 'done' | Problem;

/** RDS throttles who asks for more at a time. */
const maxAtOnce = 3;

interface Options {
  operation: BulkOperation;
  what: string;
  run: (name: string) => Promise<unknown>;
}

/** Does something to several databases, a few at a time, whether or not the window stays open; the flashbar sums up. */
export function useBulkAction({ operation, what, run }: Options) {
  const { show } = useFlashes();
  const [results, setResults] = useState<ReadonlyMap<string, BulkResult>>();
  const [isRunning, setRunning] = useState(false);
  const known = useRef(new Map<string, BulkResult>());

  function note(name: string, result: BulkResult) {
    known.current.set(name, result);
    setResults(new Map(known.current));
  }

  /** @param names those to which it is to be done; again, after a refusal */
  async function start(names: readonly string[]) {
    setRunning(true);
    for (const name of names) known.current.delete(name);
    setResults(new Map(known.current));
    const waiting = [...names];
    async function work() {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        note(name, 'asking');
        try {
          await run(name);
          note(name, 'done');
        } catch (error) {
          note(name, toProblem(error));
        }
      }
    }
    await Promise.all(Array.from({ length: maxAtOnce }, work));
    setRunning(false);
    sumUp();
  }

  function sumUp() {
    const { doing } = bulkOperations[operation];
    const all = [...known.current];
    const refused = all.flatMap(([name, result]) => (typeof result === 'object' ? `${name}: ${result.message}` : []));
    show(`${operation} several ${what}`, {
      type: refused.length > 0 ? 'error' : 'success',
      header: `${doing} ${all.length - refused.length} of ${all.length} ${what}`,
      content: refused.join(' '),
    });
  }

  return { results, isRunning, start };
}
