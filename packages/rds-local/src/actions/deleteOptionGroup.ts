import type { DeleteOptionGroupMessage } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import { referenceTo } from '../store/references.ts';
import type { Action } from './action.ts';
import { changeableOptionGroup } from './validation/checkOptionGroup.ts';

/**
 * Snapshots and retained backups hold a group as databases do: a restore would need it.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteOptionGroup.html
 */
export const deleteOptionGroup: Action<DeleteOptionGroupMessage, object> = (input, { region }) => {
  const id = changeableOptionGroup(region, input.OptionGroupName, 'deleted');
  const reference = referenceTo('og', id);
  const users = [region.instances, region.snapshots, region.automatedBackups];
  if (users.some((table) => table.isReferredTo(reference))) {
    throw new RdsError(
      'InvalidOptionGroupStateFault',
      `The option group '${id}' cannot be deleted because it is in use.`,
    );
  }
  region.optionGroups.remove(id);
  return {};
};
