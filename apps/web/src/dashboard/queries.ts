import { api } from '../api.ts';
import { pollInterval } from '../polling.ts';

const refetchInterval = pollInterval();

/** What the dashboard counts; the route's loader waits for all of it. */
export const dashboardQueries = {
  target: api.target.get.queryOptions({ staleTime: Number.POSITIVE_INFINITY }),
  instances: api.instances.list.queryOptions({ refetchInterval }),
  clusters: api.clusters.list.queryOptions({ refetchInterval }),
  snapshots: api.snapshots.list.queryOptions({ refetchInterval }),
  clusterSnapshots: api.clusterSnapshots.list.queryOptions({ refetchInterval }),
};
