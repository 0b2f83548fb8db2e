import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { onlyForOne } from '../table/onlyForOne.ts';
import { DeleteResourceModal } from './DeleteResourceModal.tsx';
import { capitalized, withArticle } from './nouns.ts';
import type { ResourceMenu } from './resourceView.ts';

interface Props<Resource, Item extends Resource> {
  menu: ResourceMenu<Resource, Item>;
  selected: readonly Item[];
}

/** The menu of what can be done to a resource. An entry that can't be used now says why. */
export function ResourceActions<Resource, Item extends Resource>({ menu, selected }: Props<Resource, Item>) {
  const { type, actions, deletion, detailsText = 'See details' } = menu;
  const labels = menu.labels ?? {
    menu: `${capitalized(type.noun)} actions`,
    selectFirst: `Select ${withArticle(type.noun)} first.`,
    one: type.noun,
  };
  const navigate = useNavigate();
  // The item that the window is about, whatever is selected in the list while it is open.
  const [open, setOpen] = useState<{ id: string; item: Item }>();
  const [item, ...others] = selected;
  const modals = new Map(actions.map(({ id, Modal }) => [id, Modal]));
  const Modal = open && modals.get(open.id);
  const close = () => setOpen(undefined);

  return (
    <>
      <ButtonDropdown
        disabled={!item}
        disabledReason={labels.selectFirst}
        items={onlyForOne(
          [
            { id: 'details', text: detailsText },
            ...[...actions, { id: 'delete', text: 'Delete', disabledReason: deletion.disabledReason }].map((action) => {
              const disabledReason = item && action.disabledReason(item);
              return { id: action.id, text: action.text, disabled: disabledReason !== undefined, disabledReason };
            }),
          ],
          others.length > 0,
          labels.one,
        )}
        onItemClick={({ detail: { id } }) => {
          if (!item) return;
          if (id === 'delete' || modals.get(id)) setOpen({ id, item });
          else void navigate({ to: id === 'details' ? type.pathOf(item) : `${type.pathOf(item)}/${id}` });
        }}
      >
        {labels.menu}
      </ButtonDropdown>
      {Modal && <Modal of={open.item} onDismiss={close} />}
      {open?.id === 'delete' && <DeleteResourceModal menu={menu} of={open.item} onDismiss={close} />}
    </>
  );
}
