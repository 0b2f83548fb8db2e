import type { ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';

/**
 * A menu whose entries act on one row: none of them can be used while several rows are selected, and each says so.
 *
 * @param what one of the rows, in the singular: `instance`
 * @param forSeveral the entries that act on several rows as well, as they are then
 */
export function onlyForOne(
  items: readonly ButtonDropdownProps.ItemOrGroup[],
  areSeveral: boolean,
  what: string,
  forSeveral: readonly ButtonDropdownProps.Item[] = [],
): readonly ButtonDropdownProps.ItemOrGroup[] {
  if (!areSeveral) return items;
  const disabledReason = `For one ${what} at a time: select only one.`;
  return items.map((item) =>
    'items' in item
      ? { ...item, items: onlyForOne(item.items, areSeveral, what, forSeveral) as ButtonDropdownProps.Items }
      : (forSeveral.find(({ id }) => id === item.id) ?? { ...item, disabled: true, disabledReason }),
  );
}
