import Box from '@cloudscape-design/components/box';
import type { OptionGroup } from '@rds-console/contract/rows';
import { useRouter } from '@tanstack/react-router';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { useDeed } from '../shell/flashes.tsx';
import { pathOf } from './optionGroupRow.ts';
import { askListAgain } from './queries.ts';

interface Props {
  group: OptionGroup;
  onDismiss: () => void;
}

/** Delete an option group. */
export function DeleteOptionGroupModal({ group, onDismiss }: Props) {
  const { OptionGroupName: name = '' } = group;
  const perform = useDeed();
  const router = useRouter();
  const deletion = callOf(api.optionGroups.delete, { OptionGroupName: name });

  const remove = () =>
    perform({
      id: `option group ${name}`,
      asking: `Deleting the option group ${name}`,
      done: () => `Deleted the option group ${name}`,
      refused: `The option group ${name} was not deleted`,
      run: async () => {
        await deletion.send();
        if (router.state.location.pathname === pathOf(group)) await router.navigate({ to: '/option-groups' });
        await askListAgain();
      },
    });

  return (
    <ConfirmModal
      title={`Delete ${name}?`}
      confirmLabel="Delete"
      calls={[deletion]}
      onConfirm={() => void remove()}
      onDismiss={onDismiss}
    >
      <Box>
        The option group <b>{name}</b> is deleted with its {group.Options?.length === 1 ? 'option' : 'options'}.
      </Box>
    </ConfirmModal>
  );
}
