import { type Problem, toProblem } from '@rds-console/contract/problem';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';

export interface WizardSteps {
  /** The page that is shown. */
  index: number;
  isChecking: boolean;
  /** Why the next page could not be prepared. */
  problem: Problem | undefined;
  /** To another page: back at once, on only when `mayLeave` says so. */
  go: (index: number) => Promise<void>;
  /** To the first page that asks for one of these parameters. */
  showFields: (names: string[]) => void;
}

interface Options {
  /** The parameters that each page asks for. */
  fieldsOf: readonly (readonly string[])[];
  /** Checks a page before the next one is shown, and prepares that. Resolves to whether it may be. */
  mayLeave: (index: number) => Promise<boolean>;
}

/** Which page of a wizard is shown. */
export function useWizardSteps({ fieldsOf, mayLeave }: Options): WizardSteps {
  const [index, setIndex] = useState(0);
  const [isChecking, setChecking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isGoing = useRef(false);

  async function go(requested: number) {
    if (requested <= index) return setIndex(requested);
    if (isGoing.current) return;
    isGoing.current = true;
    setChecking(true);
    setProblem(undefined);
    try {
      for (let page = index; page < requested; page++) {
        flushSync(() => setIndex(page));
        if (!(await mayLeave(page))) return;
      }
      setIndex(requested);
    } catch (error) {
      setProblem(toProblem(error));
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
