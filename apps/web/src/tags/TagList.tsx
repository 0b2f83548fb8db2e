import type { TableProps } from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { SectionTable } from '../table/SectionTable.tsx';
import type { Tag } from './tagChanges.ts';

const columns: TableProps.ColumnDefinition<Tag>[] = [
  { id: 'key', header: 'Key', cell: (tag) => tag.Key, sortingField: 'Key', isRowHeader: true },
  { id: 'value', header: 'Value', cell: (tag) => tag.Value || '-', sortingField: 'Value' },
];

/** A resource's tags, as text: they were typed by somebody and are never taken for markup. */
export function TagList({ tags = [], actions }: { tags: Tag[] | undefined; actions?: ReactNode }) {
  return (
    <SectionTable
      title="Tags"
      what="tags"
      items={tags}
      columns={columns}
      idOf={({ Key }) => Key ?? ''}
      filterTextOf={({ Key, Value }) => `${Key} ${Value}`}
      actions={actions}
      empty="No tags."
    />
  );
}
