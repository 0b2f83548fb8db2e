import { clusterRoutes } from './clusters.ts';
import { engineRoutes } from './engines.ts';
import { instanceRoutes } from './instances.ts';
import { os } from './router.ts';
import { clusterSnapshotRoutes, snapshotRoutes } from './snapshots.ts';

/** The whole contract, implemented. */
export const routes = os.router({
  target: { get: os.target.get.handler(({ context }) => context.target) },
  engines: engineRoutes,
  instances: instanceRoutes,
  clusters: clusterRoutes,
  snapshots: snapshotRoutes,
  clusterSnapshots: clusterSnapshotRoutes,
});
