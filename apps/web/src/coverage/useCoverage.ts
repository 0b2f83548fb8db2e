import { classifyFleet } from '@rds-console/contract/iam/classify';
import { toProblem } from '@rds-console/contract/problem';
import { type UseQueryResult, useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { rdsNow } from '../rdsNow.ts';
import type { CoverageSearch } from './coverageSearch.ts';
import { regionQuery, targetQuery } from './queries.ts';

type Fleet = Omit<Parameters<typeof classifyFleet>[0], 'Region'>;

/** All databases of the chosen regions with their standing, and the regions that did not answer. */
export function useCoverage() {
  const { data: target } = useSuspenseQuery(targetQuery);
  const { region }: CoverageSearch = useSearch({ strict: false });
  const regions = useMemo(() => region ?? [target.region], [region, target.region]);
  const combine = useCallback(
    (answers: UseQueryResult<Fleet>[]) => ({
      rows: answers.flatMap(({ data }, index) =>
        data ? classifyFleet({ Region: regions[index] ?? '', ...data }, rdsNow()) : [],
      ),
      isPending: answers.some((it) => it.isPending),
      missing: answers.flatMap(({ data, error }, index) =>
        error && !data ? [{ Region: regions[index] ?? '', problem: toProblem(error) }] : [],
      ),
    }),
    [regions],
  );
  const answered = useQueries({ queries: regions.map(regionQuery), combine });
  return {
    target,
    regions,
    ...answered,
    queryKeys: regions.map((Region) => regionQuery(Region).queryKey),
  };
}
