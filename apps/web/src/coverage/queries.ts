import { api } from '../api.ts';
import { pollInterval } from '../polling.ts';

export const targetQuery = api.target.get.queryOptions({ staleTime: Number.POSITIVE_INFINITY });

/** The regions besides the console's own. */
export const otherRegionsQuery = api.regions.list.queryOptions({ staleTime: 600_000 });

/** All databases of a region, and what RDS offers as far as it decides about them. */
export function regionQuery(Region: string) {
  return api.iamCoverage.region.queryOptions({
    input: { Region },
    refetchInterval: ({ state: { data } }) =>
      pollInterval([
        ...(data?.instances.map((it) => it.DBInstanceStatus) ?? []),
        ...(data?.clusters.map((it) => it.Status) ?? []),
      ]),
  });
}
