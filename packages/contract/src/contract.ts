import { automatedBackups, clusterAutomatedBackups } from './automatedBackups.ts';
import { clusters } from './clusters.ts';
import { engines } from './engines.ts';
import { eventSubscriptions } from './eventSubscriptions.ts';
import { events } from './events.ts';
import { iamCoverage } from './iamCoverage.ts';
import { identities } from './identities.ts';
import { instances } from './instances.ts';
import { login } from './login.ts';
import { maintenance } from './maintenance.ts';
import { optionGroups } from './optionGroups.ts';
import { clusterParameterGroups, parameterGroups } from './parameterGroups.ts';
import { regions } from './regions.ts';
import { clusterSnapshots, snapshots } from './snapshots.ts';
import { subnetGroups } from './subnetGroups.ts';
import { tags } from './tags.ts';
import { target } from './target.ts';

/** Everything the console asks of its server, below `/api`. */
export const contract = {
  target,
  engines,
  instances,
  clusters,
  snapshots,
  clusterSnapshots,
  automatedBackups,
  clusterAutomatedBackups,
  regions,
  subnetGroups,
  parameterGroups,
  clusterParameterGroups,
  optionGroups,
  events,
  eventSubscriptions,
  tags,
  maintenance,
  iamCoverage,
  login,
  identities,
};
