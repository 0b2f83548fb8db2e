import Box from '@cloudscape-design/components/box';
import { useRouter } from '@tanstack/react-router';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { useDeed } from '../shell/flashes.tsx';
import type { ResourceView } from './resourceView.ts';

interface Props<Resource, Item extends Resource> {
  view: ResourceView<Resource, Item>;
  of: Item;
  onDismiss: () => void;
}

/** Asks before a resource is deleted. From its own page, the deletion leads back to the list. */
export function DeleteResourceModal<Resource, Item extends Resource>({
  view,
  of: item,
  onDismiss,
}: Props<Resource, Item>) {
  const { type, deletion } = view;
  const perform = useDeed();
  const router = useRouter();
  const call = type.deletionOf(item);
  const label = type.labelOf(item);

  const remove = () =>
    perform({
      id: label,
      asking: `Deleting the ${label}`,
      done: () => deletion.done?.(item) ?? `Deleted the ${label}`,
      refused: `The ${label} was not deleted`,
      run: async () => {
        await call.send();
        if (router.state.location.pathname === type.pathOf(item)) await router.navigate({ to: type.path });
        await type.refetchList();
      },
    });

  return (
    <ConfirmModal
      title={`Delete ${type.nameOf(item)}?`}
      confirmLabel="Delete"
      calls={[call]}
      onConfirm={() => void remove()}
      onDismiss={onDismiss}
    >
      <Box>{deletion.description(item)}</Box>
    </ConfirmModal>
  );
}
