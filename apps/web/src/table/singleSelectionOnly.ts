import type { ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';

/**
 * A menu whose entries act on one row: none of them can be used while several rows are selected, and each says so.
 *
 * @param what one of the rows, in the singular: `instance`
 * @param enabledForBulk the entries that act on several rows as well, as they are then
 */
export function singleSelectionOnly(
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
