import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import type { Column } from './column.ts';
import { toCsv, toJson } from './exportText.ts';

interface Props<Item> {
  what: string;
  columns: readonly Column<Item>[];
  /** All rows that match the filter, on whatever page, in the order of the list. */
  items: readonly Item[];
}

/** Saves what the list shows as a file. */
export function ExportMenu<Item>({ what, columns, items }: Props<Item>) {
  return (
    <ButtonDropdown
      disabled={items.length === 0}
      disabledReason={`There are no ${what} to export.`}
      items={[
        { id: 'csv', text: 'CSV' },
        { id: 'json', text: 'JSON' },
      ]}
      onItemClick={({ detail }) =>
        detail.id === 'csv'
          ? save(`${what}.csv`, 'text/csv', toCsv(columns, items))
          : save(`${what}.json`, 'application/json', toJson(columns, items))
      }
    >
      Export
    </ButtonDropdown>
  );
}

function save(name: string, type: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
