import Box from '@cloudscape-design/components/box';
import { useRouter } from '@tanstack/react-router';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { useDeed } from '../shell/flashes.tsx';
import { type AnyParameterGroup, nameOf, pathOf } from './anyParameterGroup.ts';
import { deletionOf } from './parameterGroupDeeds.ts';
import { askListsAgain } from './queries.ts';

interface Props {
  of: AnyParameterGroup;
  onDismiss: () => void;
}

/** Delete a parameter group. */
export function DeleteParameterGroupModal({ of, onDismiss }: Props) {
  const name = nameOf(of);
  const perform = useDeed();
  const router = useRouter();
  const deletion = deletionOf(of);

  const remove = () =>
    perform({
      id: `${of.kind} ${name}`,
      asking: `Deleting the ${of.kind} ${name}`,
      done: () => `Deleted the ${of.kind} ${name}`,
      refused: `The ${of.kind} ${name} was not deleted`,
      run: async () => {
        await deletion.send();
        if (router.state.location.pathname === pathOf(of)) await router.navigate({ to: '/parameter-groups' });
        await askListsAgain();
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
        The {of.kind} <b>{name}</b> is deleted with all values that were set in it.
      </Box>
    </ConfirmModal>
  );
}
