import { automatedBackupRoutes, clusterAutomatedBackupRoutes } from './automatedBackups.ts';
import { clusterParameterGroupRoutes } from './clusterParameterGroups.ts';
import { clusterRoutes } from './clusters.ts';
import { engineRoutes } from './engines.ts';
import { eventSubscriptionRoutes } from './eventSubscriptions.ts';
import { eventRoutes } from './events.ts';
import { iamCoverageRoutes } from './iamCoverage.ts';
import { identityRoutes } from './identities.ts';
import { instanceRoutes } from './instances.ts';
import { loginRoutes } from './login.ts';
import { maintenanceRoutes } from './maintenance.ts';
import { optionGroupRoutes } from './optionGroups.ts';
import { parameterGroupRoutes } from './parameterGroups.ts';
import { regionRoutes } from './regions.ts';
import { os } from './router.ts';
import { clusterSnapshotRoutes, snapshotRoutes } from './snapshots.ts';
import { subnetGroupRoutes } from './subnetGroups.ts';
import { tagRoutes } from './tags.ts';
import { targetRoutes } from './target.ts';

/** The whole contract, implemented. */
export const routes = os.router({
  target: targetRoutes,
  engines: engineRoutes,
  instances: instanceRoutes,
  clusters: clusterRoutes,
  snapshots: snapshotRoutes,
  clusterSnapshots: clusterSnapshotRoutes,
  automatedBackups: automatedBackupRoutes,
  clusterAutomatedBackups: clusterAutomatedBackupRoutes,
  regions: regionRoutes,
  subnetGroups: subnetGroupRoutes,
  optionGroups: optionGroupRoutes,
  parameterGroups: parameterGroupRoutes,
  clusterParameterGroups: clusterParameterGroupRoutes,
  events: eventRoutes,
  eventSubscriptions: eventSubscriptionRoutes,
  tags: tagRoutes,
  maintenance: maintenanceRoutes,
  iamCoverage: iamCoverageRoutes,
  login: loginRoutes,
  identities: identityRoutes,
});
