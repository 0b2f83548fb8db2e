import type { StatusFault } from '../engine/statusFaults.ts';
import type { StateAdmin } from '../rds.ts';
import type { CallFault, CallFaults } from './callFaults.ts';
import { ControlError } from './controlError.ts';

type AddedFault = { action: string; fault: string; times: number; delayMs: number } | StatusFault;

/** Call faults and status faults as one list. */
export function createFaultList(callFaults: CallFaults, whole: Pick<StateAdmin, 'setStatusFaults'>) {
  let statusFaults: ReadonlyMap<string, StatusFault> = new Map();
  let count = 0;

  function add(fault: AddedFault): object {
    if ('action' in fault) {
      const { action: Action, ...rest } = fault;
      return shown({ id: callFaults.add({ Action, ...rest }), Action, ...rest });
    }
    const id = `status-${count + 1}`;
    setStatusFaults(new Map([...statusFaults, [id, fault]]));
    count += 1;
    return { id, ...fault };
  }

  // Resources that are released are written first: when that fails, the faults stay as they are.
  function setStatusFaults(faults: ReadonlyMap<string, StatusFault>): void {
    whole.setStatusFaults([...faults.values()]);
    statusFaults = faults;
  }

  function list(): object[] {
    return [...callFaults.list().map(shown), ...[...statusFaults].map(([id, fault]) => ({ id, ...fault }))];
  }

  function remove(id: string): object {
    if (statusFaults.has(id)) setStatusFaults(new Map([...statusFaults].filter(([each]) => each !== id)));
    else if (!callFaults.remove(id)) throw new ControlError(404, `There is no fault ${id}.`);
    return { faults: list() };
  }

  function clear(): object {
    setStatusFaults(new Map());
    callFaults.clear();
    return { faults: [] };
  }

  return { add, list, remove, clear };
}

function shown({ Action, ...rest }: CallFault & { id: string }): object {
  return { ...rest, action: Action };
}
