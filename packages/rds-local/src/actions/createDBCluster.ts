import type { CreateDBClusterMessage, CreateDBClusterResult } from '@aws-sdk/client-rds';
import { linkReplicaCluster } from '../engine/clusterReplication.ts';
import { newDatabaseData } from '../engine/databaseData.ts';
import { describeCluster } from '../engine/describe.ts';
import type { Action } from './action.ts';
import { putMultiAzMembers } from './builders/multiAzMembers.ts';
import { newCluster } from './builders/newCluster.ts';
import { addRoles } from './restore/addRoles.ts';
import { checkClusterEngine } from './validation/checkCluster.ts';
import { checkDatabaseName, checkMasterCredentials } from './validation/checkCredentials.ts';
import { checkClusterIdFree, checkClusterQuota } from './validation/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './validation/checkIdentifier.ts';
import { checkReplicationSource } from './validation/checkReplicationSource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html */
export const createDBCluster: Action<CreateDBClusterMessage, CreateDBClusterResult> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBClusterIdentifier', input.DBClusterIdentifier, DATABASE_IDENTIFIER_LENGTH);
  const { Engine } = checkClusterEngine(input.Engine, input.DBClusterInstanceClass);
  const { ReplicationSourceIdentifier: source } = input;
  if (source === undefined) checkMasterCredentials(Engine, input);
  const ofSource = source === undefined ? {} : checkReplicationSource(context, Engine, source, input);
  if (input.DatabaseName !== undefined) checkDatabaseName(Engine, 'DatabaseName', input.DatabaseName);
  const { MasterUserPassword: password, PreSignedUrl: _url, ...settings } = input;
  const record = newCluster(id, { ...ofSource, ...settings }, context);
  record.data = newDatabaseData(region, { password });
  addRoles(region, record, input.AssociatedRoles, now);
  checkClusterIdFree(region, id);
  checkClusterQuota(region);
  region.clusters.put(id, record);
  if (source !== undefined) linkReplicaCluster(region, record, source);
  putMultiAzMembers(record.value, input, context, 'creating');
  return { DBCluster: describeCluster(region, record, now) };
};
