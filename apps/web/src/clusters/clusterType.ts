import { changedInput, clusterSettingsInForce, toModifyClusterInput } from '@rds-console/contract/modifyInput';
import type { ModifyDBClusterValues } from '@rds-console/contract/parameters/values';
import type { DBCluster } from '@rds-console/contract/rows';
import { clusterCan } from '@rds-console/contract/states';
import { api } from '../api.ts';
import { trackedCluster } from '../changeProgress/trackChanges.ts';
import type { DatabaseType } from '../databases/databaseType.ts';
import { clusterRestorableTimes } from '../databases/restorableTimes.ts';
import { dbCluster } from './dbCluster.ts';

export const clusterType: DatabaseType<DBCluster, ModifyDBClusterValues> = {
  kind: 'cluster',
  resource: dbCluster,
  arnOf: ({ DBClusterArn }) => DBClusterArn,
  canModify: clusterCan.modify,
  toModifyInput: toModifyClusterInput,
  settingsInForce: clusterSettingsInForce,
  changedInput: (saved, edited) => changedInput('DBClusterIdentifier', saved, edited),
  newNameOf: ({ NewDBClusterIdentifier }) => NewDBClusterIdentifier,
  modify: api.clusters.modify,
  follow: (cluster) => trackedCluster(cluster),
  restorableTimes: clusterRestorableTimes,
};
