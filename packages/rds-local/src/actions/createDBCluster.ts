import type { CreateDBClusterMessage, CreateDBClusterResult } from '@aws-sdk/client-rds';
import { linkReplicaCluster } from '../engine/clusterReplication.ts';
import { describeCluster } from '../engine/describe.ts';
import { noteEvents } from '../engine/events.ts';
import type { Action } from './action.ts';
import { putMultiAzMembers } from './making/multiAzMembers.ts';
import { newCluster } from './making/newCluster.ts';
import { checkClusterEngine } from './rules/checkCluster.ts';
import { checkDatabaseName, checkMasterCredentials } from './rules/checkCredentials.ts';
import { checkClusterIdFree, checkClusterQuota } from './rules/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH, MULTI_AZ_IDENTIFIER_LENGTH } from './rules/checkIdentifier.ts';
import { checkReplicationSource } from './rules/checkReplicationSource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html */
export const createDBCluster: Action<CreateDBClusterMessage, CreateDBClusterResult> = (input, context) => {
  const { region, now } = context;
  const length = input.DBClusterInstanceClass === undefined ? DATABASE_IDENTIFIER_LENGTH : MULTI_AZ_IDENTIFIER_LENGTH;
  const id = checkIdentifier('DBClusterIdentifier', input.DBClusterIdentifier, length);
  const { Engine } = checkClusterEngine(input.Engine, input.EngineMode, input.DBClusterInstanceClass);
  const { ReplicationSourceIdentifier } = input;
  if (ReplicationSourceIdentifier === undefined) checkMasterCredentials(Engine, input);
  else checkReplicationSource(context, Engine, ReplicationSourceIdentifier);
  if (input.DatabaseName !== undefined) checkDatabaseName(Engine, 'DatabaseName', input.DatabaseName);
  const { MasterUserPassword: _password, PreSignedUrl: _url, ...settings } = input;
  const record = newCluster(id, settings, context);
  checkClusterIdFree(region, id);
  checkClusterQuota(region);
  region.clusters.put(id, record);
  if (ReplicationSourceIdentifier !== undefined) linkReplicaCluster(region, record, ReplicationSourceIdentifier);
  putMultiAzMembers(record.value, input, context, 'creating');
  noteEvents(region, 'cluster', record.value, now, ['RDS-EVENT-0170']);
  return { DBCluster: describeCluster(region, record, now) };
};
