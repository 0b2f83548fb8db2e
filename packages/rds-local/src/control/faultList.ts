import type { StatusFault } from '../engine/statusFaults.ts';
import type { WholeState } from '../rds.ts';
import type { CallFault, CallFaults } from './callFaults.ts';
import { ControlError } from './controlError.ts';

type AddedFault = { action: string; fault: string; times: number; delayMs: number } | StatusFault;

/** The faults of calls and those of statuses, as one list that can be added to and taken from. */
export function createFaultList(callFaults: CallFaults, whole: Pick<WholeState, 'setStatusFaults'>) {
  const statusFaults = new Map<string, StatusFault>();
  let count = 0;

  function add(fault: AddedFault): object {
    if ('action' in fault) {
      const { action: Action, ...rest } = fault;
      return shown({ id: callFaults.add({ Action, ...rest }), Action, ...rest });
    }
    count += 1;
    const id = `status-${count}`;
    statusFaults.set(id, fault);
    whole.setStatusFaults([...statusFaults.values()]);
    return { id, ...fault };
  }

  function list(): object[] {
    return [...callFaults.list().map(shown), ...[...statusFaults].map(([id, fault]) => ({ id, ...fault }))];
  }

  function remove(id: string): object {
    if (statusFaults.delete(id)) whole.setStatusFaults([...statusFaults.values()]);
    else if (!callFaults.remove(id)) throw new ControlError(404, `There is no fault ${id}.`);
    return { faults: list() };
  }

  function clear(): object {
    callFaults.clear();
    statusFaults.clear();
    whole.setStatusFaults([]);
    return { faults: [] };
  }

  return { add, list, remove, clear };
}

function shown({ Action, ...rest }: CallFault & { id: string }): object {
  return { ...rest, action: Action };
}
