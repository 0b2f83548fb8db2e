import Link from '@cloudscape-design/components/link';
import type { User } from '../page/UsedBy.tsx';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { SummaryField } from '../table/SummaryFields.tsx';
import type { ResourceType } from './resourceType.ts';

/** A text that may be longer than its column is wide. */
export function textColumn<Item>(
  id: string,
  header: string,
  value: (item: Item) => string | readonly string[] | undefined,
): Column<Item> {
  function cell(item: Item) {
    const text = [value(item) ?? []].flat().join(', ') || undefined;
    return <span title={text}>{text || '-'}</span>;
  }
  return { id, header, value, cell, maxWidth: nameMaxWidth };
}

/** The first column of a list, and the first field of the panel beside it: the name, which leads to the details page. */
export function nameFields<Item>(
  { nameOf, pathOf }: ResourceType<Item>,
  id: string,
  header: string,
): { column: Column<Item>; summaryField: SummaryField<Item> } {
  function link(item: Item) {
    return (
      <Link href={pathOf(item)}>
        <span title={nameOf(item)}>{nameOf(item)}</span>
      </Link>
    );
  }
  return {
    column: { id, header, value: nameOf, cell: link, maxWidth: nameMaxWidth },
    summaryField: { label: 'Details', value: link },
  };
}

/** What databases use; undefined while that is being loaded. */
export interface Used {
  users: readonly User[] | undefined;
}

const userNames = ({ users }: Used) => users?.map(({ identifier }) => identifier);

export const usedByColumn: Column<Used> = textColumn('UsedBy', 'Used by', userNames);
export const usedByField: SummaryField<Used> = {
  label: 'Used by',
  value: (item) => userNames(item)?.join(', ') || '-',
};
