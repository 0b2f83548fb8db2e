import { type Problem, toProblem } from '@rds-console/contract/problem';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { readStep, saveStep } from './draft.ts';

export interface WizardSteps {
  /** The page that is shown. */
  index: number;
  isChecking: boolean;
  /** Why the next page could not be prepared. */
  problem: Problem | undefined;
  /** To another page: back at once, on only when `mayLeave` says so. Resolves to whether it is reached. */
  go: (index: number) => Promise<boolean>;
  /** To the first page that asks for one of these parameters. */
  showFields: (names: string[]) => void;
}

interface Options {
  /** The parameters that each page asks for. */
  fieldsOf: readonly (readonly string[])[];
  /** Checks a page before the next one is shown, and prepares that. Resolves to whether it may be. */
  mayLeave: (index: number) => Promise<boolean>;
  /** The page to begin with; the first one unless said otherwise. */
  first?: number;
  /** The draft in which what is typed outlives a reload; the page outlives it with it. */
  draft: { name: string | undefined };
}

/** Which page of a wizard is shown. */
export function useWizardSteps({ fieldsOf, mayLeave, first = 0, draft }: Options): WizardSteps {
  const [index, setIndex] = useState(() => Math.min(readStep(draft.name) ?? first, fieldsOf.length - 1));
  const [isChecking, setChecking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isGoing = useRef(false);
  useEffect(() => saveStep(draft.name, index), [draft.name, index]);

  async function go(requested: number) {
    if (requested <= index) {
      setIndex(requested);
      return true;
    }
    if (isGoing.current) return false;
    isGoing.current = true;
    setChecking(true);
    setProblem(undefined);
    try {
      for (let page = index; page < requested; page++) {
        flushSync(() => setIndex(page));
        if (!(await mayLeave(page))) return false;
      }
      setIndex(requested);
      return true;
    } catch (error) {
      setProblem(toProblem(error));
      return false;
    } finally {
      isGoing.current = false;
      setChecking(false);
    }
  }

  function showFields(names: string[]) {
    const first = fieldsOf.findIndex((fields) => fields.some((field) => names.includes(field)));
    if (first >= 0) flushSync(() => setIndex(first));
  }

  return { index, isChecking, problem, go, showFields };
}
