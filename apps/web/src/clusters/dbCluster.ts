import type { DBCluster } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { defineResource } from '../resource/resourceType.ts';

export const dbCluster = defineResource({
  noun: 'cluster',
  path: '/clusters',
  id: 'DBClusterIdentifier',
  idOf: (cluster: DBCluster) => cluster.DBClusterIdentifier,
  labelOf: (name) => `DB cluster ${name}`,
  statusOf: (cluster) => cluster.Status,
  operations: api.clusters,
  // The members follow their cluster.
  dependents: api.instances.key(),
});
