import Box from '@cloudscape-design/components/box';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { useOperation } from '../shell/flashes.tsx';
import type { ResourceType } from './resourceType.ts';
import type { ResourceAction } from './resourceView.ts';

interface Deletion<Item> {
  /** Why it can't be deleted now; undefined when it can. */
  disabledReason: (item: Item) => string | undefined;
  /** What is lost, and what stays. */
  description: (item: Item) => ReactNode;
  /** What the dialog asks and the notifications say, where the noun doesn't give it. */
  title?: (item: Item) => string;
  done?: (item: Item) => string;
  failed?: (item: Item) => string;
  /** Refetches what else is deleted with it. */
  refetch?: () => Promise<unknown>;
}

/** The entry that deletes a resource after asking once. */
export function deleteAction<Item>(type: ResourceType<NoInfer<Item>>, deletion: Deletion<Item>): ResourceAction<Item> {
  return {
    id: 'delete',
    text: 'Delete',
    disabledReason: deletion.disabledReason,
    modal: (item, onDismiss) => <DeleteResourceModal type={type} deletion={deletion} of={item} onDismiss={onDismiss} />,
  };
}

interface Props<Item> {
  type: ResourceType<Item>;
  deletion: Deletion<Item>;
  of: Item;
  onDismiss: () => void;
}

/** Asks before a resource is deleted. From its own page, the deletion leads back to the list. */
function DeleteResourceModal<Item>({ type, deletion, of: item, onDismiss }: Props<Item>) {
  const perform = useOperation();
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
