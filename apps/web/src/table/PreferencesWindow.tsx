import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import { useEffect, useRef } from 'react';
import type { ListPreferences } from './listPreferences.ts';

export interface PreferencesProps {
  what: string;
  columns: readonly { id: string; header: string }[];
  preferences: ListPreferences;
  onChange: (changes: Partial<ListPreferences>) => void;
}

const pageSizes = [10, 20, 50, 100];

/** The window in which the list is made to one's liking, open from the start, and the button that opens it again. */
export function PreferencesWindow({ what, columns, preferences, onChange }: PreferencesProps) {
  const place = useRef<HTMLSpanElement>(null);
  // Cloudscape's component opens by its own button only.
  useEffect(() => place.current?.querySelector('button')?.click(), []);
  const { columns: contentDisplay, pageSize, wrapLines, contentDensity } = preferences;
  return (
    <span ref={place}>
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
    </span>
  );
}
