import type { CreateDBClusterMessage, CreateDBClusterResult } from '@aws-sdk/client-rds';
import { linkReplicaCluster } from '../engine/clusterReplication.ts';
import { describeCluster } from '../engine/describe.ts';
import type { Action } from './action.ts';
import { putMultiAzMembers } from './making/multiAzMembers.ts';
import { newCluster } from './making/newCluster.ts';
import { addRoles } from './restoring/addRoles.ts';
import { checkClusterEngine } from './rules/checkCluster.ts';
import { checkDatabaseName, checkMasterCredentials } from './rules/checkCredentials.ts';
import { checkClusterIdFree, checkClusterQuota } from './rules/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './rules/checkIdentifier.ts';
import { checkReplicationSource } from './rules/checkReplicationSource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html */
export const createDBCluster: Action<CreateDBClusterMessage, CreateDBClusterResult> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBClusterIdentifier', input.DBClusterIdentifier, DATABASE_IDENTIFIER_LENGTH);
  const { Engine } = checkClusterEngine(input.Engine, input.DBClusterInstanceClass);
  const { ReplicationSourceIdentifier: source } = input;
  if (source === undefined) checkMasterCredentials(Engine, input);
  const ofSource = source === undefined ? {} : checkReplicationSource(context, Engine, source, input);
  if (input.DatabaseName !== undefined) checkDatabaseName(Engine, 'DatabaseName', input.DatabaseName);
  const { MasterUserPassword: _password, PreSignedUrl: _url, ...settings } = input;
  const record = newCluster(id, { ...ofSource, ...settings }, context);
  addRoles(region, record, input.AssociatedRoles, now);
  checkClusterIdFree(region, id);
  checkClusterQuota(region);
  region.clusters.put(id, record);
  if (source !== undefined) linkReplicaCluster(region, record, source);
  putMultiAzMembers(record.value, input, context, 'creating');
  return { DBCluster: describeCluster(region, record, now) };
};
