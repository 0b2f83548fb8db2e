import Button from '@cloudscape-design/components/button';
import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { toProblem } from '@rds-console/contract/problem';
import { createContext, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { ProblemText } from '../text/ProblemText.tsx';
import { lazyAfterLoad } from './lazyAfterLoad.ts';

const Flashbar = lazyAfterLoad(() => import('@cloudscape-design/components/flashbar').then((it) => it.default));

interface Flash {
  type: 'in-progress' | 'success' | 'error' | 'info' | 'warning';
  header: ReactNode;
  content?: ReactNode;
  action?: ReactNode;
}

interface Flashes {
  /** Shows a flash; one with the same id is replaced. */
  show: (id: string, flash: Flash) => void;
  dismiss: (id: string) => void;
}

const FlashesContext = createContext<Flashes | undefined>(undefined);
const ItemsContext = createContext<FlashbarProps.MessageDefinition[]>([]);

/** Holds the flashbar's messages, so that they outlive the page that gave rise to them. */
export function FlashProvider({ children }: { children: ReactNode }) {
  const [flashes, setFlashes] = useState<ReadonlyMap<string, Flash>>(new Map());

  const actions = useMemo<Flashes>(() => {
    const without = (present: ReadonlyMap<string, Flash>, id: string) =>
      [...present].filter(([presentId]) => presentId !== id);
    return {
      dismiss: (id) => setFlashes((present) => new Map(without(present, id))),
      // The flashbar stacks its messages and shows the first one: the newest.
      show: (id, flash) => setFlashes((present) => new Map([[id, flash], ...without(present, id)])),
    };
  }, []);

  const items = [...flashes].map(([id, { type, header, content, action }]) => ({
    id,
    type: type === 'in-progress' ? ('info' as const) : type,
    loading: type === 'in-progress',
    header,
    content,
    action,
    dismissible: true,
    dismissLabel: 'Dismiss',
    onDismiss: () => actions.dismiss(id),
  }));

  return (
    <FlashesContext value={actions}>
      <ItemsContext value={items}>{children}</ItemsContext>
    </FlashesContext>
  );
}

/** The flashbar itself, for the frame around the pages. */
export function Flashes() {
  const items = useContext(ItemsContext);
  if (items.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Flashbar items={items} stackItems />
    </Suspense>
  );
}

export function useFlashes() {
  const flashes = useContext(FlashesContext);
  if (!flashes) throw new Error('useFlashes needs a FlashProvider around it.');
  return flashes;
}

export interface Operation<Result> {
  /** One flash per thing done to one resource: `delete mydb`. */
  id: string;
  asking: string;
  done: (result: Result) => string;
  refused: string;
  run: () => Promise<Result>;
}

/**
 * Does something outside a form and reports on it in the flashbar, in phases that replace each other: asked, then done,
 * or refused with RDS's own words and a button to try again.
 *
 * @returns a function that resolves to the result, or to undefined when it was refused (and reported)
 */
export function useOperation() {
  const { show } = useFlashes();
  return async function perform<Result>(operation: Operation<Result>): Promise<Result | undefined> {
    show(operation.id, { type: 'in-progress', header: operation.asking });
    try {
      const result = await operation.run();
      show(operation.id, { type: 'success', header: operation.done(result) });
      return result;
    } catch (error) {
      show(operation.id, {
        type: 'error',
        header: operation.refused,
        content: <ProblemText problem={toProblem(error)} />,
        action: <Button onClick={() => void perform(operation)}>Retry</Button>,
      });
      return undefined;
    }
  };
}
