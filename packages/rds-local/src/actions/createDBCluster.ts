import type { CreateDBClusterMessage, CreateDBClusterResult } from '@aws-sdk/client-rds';
import { describeCluster } from '../engine/describe.ts';
import type { Action } from './action.ts';
import { newCluster } from './making/newCluster.ts';
import { checkAuroraEngine } from './rules/checkCluster.ts';
import { checkDatabaseName, checkMasterCredentials } from './rules/checkCredentials.ts';
import { checkClusterIdFree, checkClusterQuota } from './rules/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './rules/checkIdentifier.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html */
export const createDBCluster: Action<CreateDBClusterMessage, CreateDBClusterResult> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBClusterIdentifier', input.DBClusterIdentifier, DATABASE_IDENTIFIER_LENGTH);
  const { Engine } = checkAuroraEngine(input.Engine, input.EngineMode);
  checkMasterCredentials(Engine, input);
  if (input.DatabaseName !== undefined) checkDatabaseName(Engine, 'DatabaseName', input.DatabaseName);
  const { MasterUserPassword: _password, PreSignedUrl: _url, ...settings } = input;
  const record = newCluster(id, settings, context);
  checkClusterIdFree(region, id);
  checkClusterQuota(region);
  region.clusters.put(id, record);
  return { DBCluster: describeCluster(region, record, now) };
};
