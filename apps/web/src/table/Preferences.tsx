import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import type { Column } from './column.ts';
import type { ListPreferences } from './listPreferences.ts';

interface Props<Item> {
  what: string;
  columns: readonly Column<Item>[];
  preferences: ListPreferences;
  onChange: (changes: Partial<ListPreferences>) => void;
}

const pageSizes = [10, 20, 50, 100];

/** The window in which the list is made to one's liking. */
export function Preferences<Item>({ what, columns, preferences, onChange }: Props<Item>) {
  const { columns: contentDisplay, pageSize, wrapLines, contentDensity } = preferences;
  return (
    <CollectionPreferences
      preferences={{ contentDisplay, pageSize, wrapLines, contentDensity }}
      pageSizePreference={{ options: pageSizes.map((value) => ({ value, label: `${value} ${what}` })) }}
      wrapLinesPreference={{}}
      contentDensityPreference={{}}
      contentDisplayPreference={{
        options: columns.map(({ id, header }, index) => ({ id, label: header, alwaysVisible: index === 0 })),
        enableColumnFiltering: true,
      }}
      onConfirm={({ detail }) =>
        onChange({
          pageSize: detail.pageSize ?? pageSize,
          wrapLines: detail.wrapLines ?? wrapLines,
          contentDensity: detail.contentDensity ?? contentDensity,
          columns: (detail.contentDisplay ?? contentDisplay).map(({ id, visible }) => ({ id, visible })),
        })
      }
    />
  );
}
