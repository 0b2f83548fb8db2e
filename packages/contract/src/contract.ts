import { clusters } from './clusters.ts';
import { engines } from './engines.ts';
import { instances } from './instances.ts';
import { clusterSnapshots, snapshots } from './snapshots.ts';
import { target } from './target.ts';

/** Everything the console asks of its server, below `/api`. */
export const contract = { target, engines, instances, clusters, snapshots, clusterSnapshots };
