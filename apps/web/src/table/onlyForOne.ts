import type { ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';

/**
 * A menu whose entries act on one row: none of them can be used while several rows are selected, and each says so.
 *
 * @param what one of the rows, in the singular: `instance`
 */
export function onlyForOne(
  items: readonly ButtonDropdownProps.ItemOrGroup[],
  areSeveral: boolean,
  what: string,
): readonly ButtonDropdownProps.ItemOrGroup[] {
  if (!areSeveral) return items;
  const disabledReason = `For one ${what} at a time: select only one.`;
  return items.map((item) =>
    'items' in item
      ? { ...item, items: onlyForOne(item.items, areSeveral, what) as ButtonDropdownProps.Items }
      : { ...item, disabled: true, disabledReason },
  );
}
