import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CoverageSearch } from './coverageSearch.ts';
import { otherRegionsQuery, targetQuery } from './queries.ts';

/** The regions that the page is about. */
export function RegionsControl({ regions }: { regions: readonly string[] }) {
  const { data: target } = useSuspenseQuery(targetQuery);
  const { data: others = [], isPending, isError } = useQuery(otherRegionsQuery);
  const navigate = useNavigate();
  const names = [...new Set([target.region, ...regions, ...others.flatMap(({ RegionName }) => RegionName)])];
  const toOption = (value: string) => ({ value, label: value });
  return (
    <FormField label="Regions">
      <Multiselect
        selectedOptions={regions.map(toOption)}
        options={names.toSorted().map(toOption)}
        filteringType="auto"
        placeholder="Choose regions"
        statusType={isPending ? 'loading' : isError ? 'error' : 'finished'}
        errorText="RDS does not tell its other regions."
        deselectAriaLabel={({ label }) => `Leave out ${label}`}
        onChange={({ detail }) => {
          const region = detail.selectedOptions.flatMap(({ value }) => value ?? []);
          void navigate({
            to: '.',
            search: (present: CoverageSearch) => ({
              ...present,
              region: region.length > 0 ? region : undefined,
              page: undefined,
            }),
            resetScroll: false,
          });
        }}
      />
    </FormField>
  );
}
