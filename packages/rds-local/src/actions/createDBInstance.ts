import type { CreateDBInstanceMessage, CreateDBInstanceResult } from '@aws-sdk/client-rds';
import { joinCluster } from '../engine/clusterMembers.ts';
import { newDatabaseData } from '../engine/databaseData.ts';
import { describeInstance } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import type { Action, ActionContext } from './action.ts';
import { newClusterMember } from './builders/newClusterMember.ts';
import { newInstance } from './builders/newInstance.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkDatabaseName, checkMasterCredentials } from './validation/checkCredentials.ts';
import { checkEngine } from './validation/checkEngine.ts';
import { checkInstanceIdFree, checkInstanceQuota, checkStorageQuota } from './validation/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './validation/checkIdentifier.ts';
import { refuseClusterSettings } from './validation/clusterSettings.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
export const createDBInstance: Action<CreateDBInstanceMessage, CreateDBInstanceResult> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBInstanceIdentifier', input.DBInstanceIdentifier, DATABASE_IDENTIFIER_LENGTH);
  const engine = checkEngine(input.Engine);
  if (input.DBClusterIdentifier !== undefined) {
    createMember(id, input, context);
  } else if (engine.isAurora) {
    throw new RdsError(
      'InvalidParameterCombination',
      `A DB instance of the engine ${engine.Engine} belongs to a DB cluster: DBClusterIdentifier must be given.`,
    );
  } else {
    const { MasterUserPassword: password, TdeCredentialPassword: _tde, ...settings } = input;
    checkMasterCredentials(engine.Engine, input);
    if (input.DBName !== undefined) checkDatabaseName(engine.Engine, 'DBName', input.DBName);
    const record = newInstance(id, settings, context);
    record.data = newDatabaseData(region, { password });
    checkRoom(region, id);
    checkStorageQuota(region, record.value.AllocatedStorage ?? 0);
    region.instances.put(id, record);
  }
  const created = region.instances.get(id);
  return { DBInstance: created && describeInstance(region, created, now) };
};

function createMember(id: string, input: CreateDBInstanceMessage, context: ActionContext): void {
  const { region } = context;
  refuseClusterSettings(input, 'create');
  const cluster = findCluster(region, input.DBClusterIdentifier);
  if (cluster.value.DBClusterInstanceClass !== undefined) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `The Multi-AZ DB cluster ${cluster.value.DBClusterIdentifier} has its three instances and takes no other.`,
    );
  }
  const record = newClusterMember(id, input, cluster, context);
  record.data = newDatabaseData(region, {});
  checkRoom(region, id);
  region.instances.put(id, record);
  joinCluster(region, cluster.value.DBClusterIdentifier ?? '', id, record.value.PromotionTier ?? 1);
}

function checkRoom(region: Region, id: string): void {
  checkInstanceIdFree(region, id);
  checkInstanceQuota(region);
}
