import { type Problem, toProblem } from '@rds-console/contract/problem';
import { rdsRequests } from './rdsRequests.ts';
import { withoutSecrets } from './withoutSecrets.ts';

/** A change that was asked for in this tab. */
export interface Operation {
  /** One more than that of the one before. */
  id: number;
  /** ISO 8601, by the browser's clock. */
  at: string;
  /** The route of the contract, such as `instances.create`. */
  route: string;
  /** What was sent, without passwords. */
  input: object;
  /** Undefined while RDS is asked. */
  result?: 'taken' | Pick<Problem, 'code' | 'message'>;
}

/** For the tab, so that a reload loses nothing. */
const key = 'rds-console.session-log';
/** The oldest go first. */
const max = 500;

let operations: readonly Operation[] = read();
const listeners = new Set<() => void>();

function read(): readonly Operation[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function keep(next: readonly Operation[]) {
  operations = next.slice(-max);
  try {
    sessionStorage.setItem(key, JSON.stringify(operations));
  } catch {
    // A browser that keeps nothing has a log that ends with the page.
  }
  for (const listener of listeners) listener();
}

/**
 * Notes what is asked of RDS, and how it went.
 *
 * @param ask asks it; what it throws is noted and thrown on
 */
export async function noted<Result>(route: string, input: unknown, ask: () => Promise<Result>): Promise<Result> {
  if (typeof input !== 'object' || input === null || rdsRequests(route, input).length === 0) return ask();
  const operation: Operation = {
    id: (operations.at(-1)?.id ?? 0) + 1,
    at: new Date().toISOString(),
    route,
    input: withoutSecrets(input),
  };
  keep([...operations, operation]);
  const conclude = (result: Operation['result']) =>
    keep(operations.map((other) => (other === operation && result ? { ...operation, result } : other)));
  try {
    const result = await ask();
    conclude('taken');
    return result;
  } catch (error) {
    const { code, message } = toProblem(error);
    conclude({ code, message });
    throw error;
  }
}

export function forgetOperations() {
  keep([]);
}

export function subscribeToOperations(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function sessionOperations() {
  return operations;
}
