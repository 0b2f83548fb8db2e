import Box from '@cloudscape-design/components/box';
import { useRouter } from '@tanstack/react-router';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { useDeed } from '../shell/flashes.tsx';
import type { ResourceMenu } from './resourceView.ts';

interface Props<Resource, Item extends Resource> {
  menu: ResourceMenu<Resource, Item>;
  of: Item;
  onDismiss: () => void;
}

/** Asks before a resource is deleted. From its own page, the deletion leads back to the list. */
export function DeleteResourceModal<Resource, Item extends Resource>({
  menu,
  of: item,
  onDismiss,
}: Props<Resource, Item>) {
  const { type, deletion } = menu;
  const perform = useDeed();
  const router = useRouter();
  const call = type.deletionOf(item);
  const path = type.pathOf(item);
  const label = type.labelOf(item);

  const remove = () =>
    perform({
      id: path,
      asking: `Deleting the ${label}`,
      done: () => deletion.done?.(item) ?? `Deleted the ${label}`,
      refused: deletion.failed?.(item) ?? `The ${label} was not deleted`,
      run: async () => {
        await call.send();
        if (router.state.location.pathname === path) await router.navigate({ to: type.path });
        await Promise.all([type.refetchList(), deletion.refetch?.()]);
      },
    });

  return (
    <ConfirmModal
      title={deletion.title?.(item) ?? `Delete ${type.nameOf(item)}?`}
      confirmLabel="Delete"
      calls={[call]}
      onConfirm={() => void remove()}
      onDismiss={onDismiss}
    >
      <Box>{deletion.description(item)}</Box>
    </ConfirmModal>
  );
}
