import type { ModifyDBClusterMessage, ModifyDBClusterResult } from '@aws-sdk/client-rds';
import { planBackups } from '../engine/automatedBackups.ts';
import { awaitWindow } from '../engine/awaitWindow.ts';
import { startClusterChanges } from '../engine/clusterChanges.ts';
import { CLUSTER_MODIFICATIONS } from '../engine/clusterModifications.ts';
import { requestMasterPassword } from '../engine/databaseData.ts';
import { keepClusterParameters } from '../engine/databaseParameters.ts';
import { describeCluster } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { changeClusterAtOnce } from './modify/changeClusterAtOnce.ts';
import { changeClusterParameterGroups } from './modify/changeClusterParameterGroups.ts';
import { changeMultiAzClass } from './modify/changeMultiAzClass.ts';
import { appliesAll, membersToStart, queueChanges } from './modify/queueChanges.ts';
import { requestedClusterChanges } from './modify/requestedClusterChanges.ts';
import { checkAuthenticationTypeKept } from './validation/checkCredentials.ts';
import { checkUnsupported } from './validation/checkUnsupported.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html */
export const modifyDBCluster: Action<ModifyDBClusterMessage, ModifyDBClusterResult> = (input, { region, now }) => {
  const { DBClusterIdentifier = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const record = region.clusters.change(DBClusterIdentifier);
  const { value } = record;
  checkUnsupported(input);
  checkAuthenticationTypeKept(input.MasterUserAuthenticationType);
  const requested = requestedClusterChanges(region, value, input, now);
  const alsoThrough = changeClusterAtOnce(region, value, input, now);
  if (value.Status !== 'available') {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `DB cluster ${DBClusterIdentifier} is not in available state: it is ${value.Status}.`,
    );
  }
  queueChanges(CLUSTER_MODIFICATIONS, value, requested);
  requestMasterPassword(region, record, input.MasterUserPassword);
  if (input.DBClusterParameterGroupName !== undefined) keepClusterParameters(region, record);
  changeClusterParameterGroups(region, value, input);

  const isAll = appliesAll(input, now);
  const starting = membersToStart(CLUSTER_MODIFICATIONS, Object.keys(value.PendingModifiedValues ?? {}), isAll);
  if (changeMultiAzClass(region, record, input.DBClusterInstanceClass, isAll, now)) {
    alsoThrough.push('modifying');
  }
  startClusterChanges(region, record, starting, alsoThrough, now);
  awaitWindow(record, now);
  planBackups(region, record, now);
  return { DBCluster: describeCluster(region, record, now) };
};
