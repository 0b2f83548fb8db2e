import { RdsError } from '../engine/rdsError.ts';

/** A fault for the next calls of an action. */
export interface CallFault {
  /** The action's name; `*` for every action. */
  Action: string;
  /** How many calls it affects. */
  times: number;
  /** An RDS error code to return, `ConnectionReset` to close the connection, or `Delay` to respond late. */
  fault: string;
  /** Delay of the response or the error. */
  delayMs: number;
}

export interface CallFaults {
  add(fault: CallFault): string;
  list(): (CallFault & { id: string })[];
  remove(id: string): boolean;
  clear(): void;
  /** The fault for this call of the action; the call counts as one of the fault's `times`. */
  next(Action: string): CallFault | undefined;
}

const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['Throttling', 'Rate exceeded'],
  ['InternalFailure', 'The request processing has failed because of an unknown error.'],
  ['ServiceUnavailable', 'The request has failed due to a temporary failure of the server.'],
  [
    'InsufficientDBInstanceCapacity',
    'Cannot create a database instance because there is not enough capacity for the requested class in this zone.',
  ],
]);

export function createCallFaults(): CallFaults {
  const faults = new Map<string, CallFault>();
  let count = 0;

  function next(Action: string): CallFault | undefined {
    for (const [id, fault] of faults) {
      if (fault.Action !== '*' && fault.Action !== Action) continue;
      fault.times -= 1;
      if (fault.times <= 0) faults.delete(id);
      return fault;
    }
    return undefined;
  }

  return {
    add: (fault) => {
      count += 1;
      const id = `call-${count}`;
      faults.set(id, { ...fault });
      return id;
    },
    list: () => [...faults].map(([id, fault]) => ({ id, ...fault })),
    remove: (id) => faults.delete(id),
    clear: () => faults.clear(),
    next,
  };
}

/** The error that a fault returns; undefined for a fault that isn't an error. */
export function refusalOf({ fault }: CallFault): RdsError | undefined {
  if (fault === 'Delay' || fault === 'ConnectionReset') return undefined;
  return new RdsError(fault, MESSAGES.get(fault) ?? `${fault}: a fault that was asked for.`);
}
