import Select from '@cloudscape-design/components/select';
import type { CoverageRow } from '@rds-console/contract/iam/classify';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CoverageSearch } from './coverageSearch.ts';
import { groupings } from './grouping.ts';

const none = { value: '', label: 'Not grouped' };

/** By what the rows of the list are grouped. */
export function GroupControl({ rows }: { rows: readonly CoverageRow[] }) {
  const { group }: CoverageSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const choices = [none, ...groupings(rows).map(({ value, label }) => ({ value, label: `By ${label.toLowerCase()}` }))];
  return (
    <Select
      inlineLabelText="Group"
      selectedOption={choices.find(({ value }) => value === group) ?? none}
      options={choices}
      onChange={({ detail }) =>
        void navigate({
          to: '.',
          search: (present: CoverageSearch) => ({
            ...present,
            group: detail.selectedOption.value || undefined,
            page: undefined,
            selected: undefined,
          }),
          resetScroll: false,
        })
      }
    />
  );
}
