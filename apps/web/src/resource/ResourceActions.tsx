import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useOperation } from '../shell/flashes.tsx';
import { capitalized, withArticle } from './resourceType.ts';
import type { ResourceMenu } from './resourceView.ts';

interface Props<Item> {
  menu: ResourceMenu<Item>;
  selected: readonly Item[];
}

/** The menu of what can be done to a resource, or to several. An entry that can't be used now says why. */
export function ResourceActions<Item>({ menu, selected }: Props<Item>) {
  const { type, actions, detailsText = 'See details', isFor = () => true } = menu;
  const labels = menu.labels ?? {
    menu: `${capitalized(type.noun)} actions`,
    selectFirst: `Select ${withArticle(type.noun)} first.`,
    one: type.noun,
  };
  const navigate = useNavigate();
  const perform = useOperation();
  // The items that the window is about, whatever is selected in the list while it is open.
  const [open, setOpen] = useState<{ id: string; items: readonly Item[] }>();
  const isBulk = selected.length > 1;
  const item = selected.find(isFor);
  const isUsable = isBulk || item !== undefined;

  function choose(id: string) {
    const action = actions.find((each) => each.id === id);
    const operation = item && action?.operation?.(item);
    if (isBulk || action?.modal) setOpen({ id, items: selected });
    else if (item === undefined) return;
    else if (operation) void perform(operation);
    else if (action?.hrefOf) void navigate({ href: action.hrefOf(item) });
    else void navigate({ to: action ? `${type.pathOf(item)}/${id}` : type.pathOf(item) });
  }

  const opened = actions.find(({ id }) => id === open?.id);
  const [openItem, ...otherItems] = open?.items ?? [];
  const close = () => setOpen(undefined);

  return (
    <>
      <ButtonDropdown
        disabled={!isUsable}
        disabledReason={labels.selectFirst}
        items={singleSelectionOnly(
          [
            { id: 'details', text: detailsText },
            ...actions.map(({ id, text, disabledReason }) => entry(id, text, item && disabledReason(item))),
          ],
          isBulk,
          labels.one,
          actions.flatMap(({ id, bulk }) => (bulk ? [entry(id, bulk.text, bulk.disabledReason(selected))] : [])),
        )}
        onItemClick={({ detail }) => choose(detail.id)}
      >
        {labels.menu}
      </ButtonDropdown>
      <Suspense fallback={null}>
        {otherItems.length > 0
          ? opened?.bulk?.modal(open?.items ?? [], close)
          : openItem !== undefined && opened?.modal?.(openItem, close)}
      </Suspense>
    </>
  );
}

function entry(id: string, text: string, disabledReason: string | undefined) {
  return { id, text, disabled: disabledReason !== undefined, disabledReason };
}

/**
 * A menu whose entries act on one row: none of them can be used while several rows are selected, and each says so.
 *
 * @param what one of the rows, in the singular: `instance`
 * @param enabledForBulk the entries that act on several rows as well, as they are then
 */
function singleSelectionOnly(
  items: readonly ButtonDropdownProps.ItemOrGroup[],
  isBulk: boolean,
  what: string,
  enabledForBulk: readonly ButtonDropdownProps.Item[] = [],
): readonly ButtonDropdownProps.ItemOrGroup[] {
  if (!isBulk) return items;
  const disabledReason = `For one ${what} at a time: select only one.`;
  return items.map((item) =>
    'items' in item
      ? { ...item, items: singleSelectionOnly(item.items, isBulk, what, enabledForBulk) }
      : (enabledForBulk.find(({ id }) => id === item.id) ?? { ...item, disabled: true, disabledReason }),
  );
}
