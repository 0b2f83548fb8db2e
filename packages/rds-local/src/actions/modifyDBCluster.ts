import type { ModifyDBClusterMessage, ModifyDBClusterResult } from '@aws-sdk/client-rds';
import { planBackups } from '../engine/automatedBackups.ts';
import { awaitWindow } from '../engine/awaitWindow.ts';
import { startClusterChanges } from '../engine/clusterChanges.ts';
import { describeCluster } from '../engine/describe.ts';
import { isWindowOpen } from '../engine/maintenanceWindow.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { changeClusterAtOnce } from './modifying/changeClusterAtOnce.ts';
import { changeClusterParameterGroups } from './modifying/changeClusterParameterGroups.ts';
import { changeMultiAzClass } from './modifying/changeMultiAzClass.ts';
import { clusterWishes } from './modifying/clusterWishes.ts';
import { queueWishes } from './modifying/queueWishes.ts';
import { checkAuthenticationTypeKept } from './rules/checkCredentials.ts';
import { checkUnsupported } from './rules/checkUnsupported.ts';
import { findCluster } from './rules/findResource.ts';

/** Members of PendingModifiedValues that never wait for the window. */
const NEVER_WAITING = ['MasterUserPassword', 'StorageType', 'CertificateDetails'];

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html */
export const modifyDBCluster: Action<ModifyDBClusterMessage, ModifyDBClusterResult> = (input, { region, now }) => {
  const { DBClusterIdentifier = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const record = region.clusters.change(DBClusterIdentifier);
  const { value } = record;
  checkUnsupported(input);
  checkAuthenticationTypeKept(input.MasterUserAuthenticationType);
  const wishes = clusterWishes(region, value, input, now);
  const alsoThrough = changeClusterAtOnce(region, value, input, now);
  if (value.Status !== 'available') {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `DB cluster ${DBClusterIdentifier} is not in available state: it is ${value.Status}.`,
    );
  }
  value.PendingModifiedValues = queueWishes(value.PendingModifiedValues ?? {}, wishes, value);
  changeClusterParameterGroups(region, value, input);

  const members = Object.keys(value.PendingModifiedValues);
  const isWindowMovedHere =
    input.PreferredMaintenanceWindow !== undefined && isWindowOpen(input.PreferredMaintenanceWindow, now);
  const isAll = input.ApplyImmediately || isWindowMovedHere;
  const starting = isAll ? members : members.filter((member) => NEVER_WAITING.includes(member));
  if (changeMultiAzClass(region, record, input.DBClusterInstanceClass, isAll === true, now)) {
    alsoThrough.push('modifying');
  }
  startClusterChanges(region, record, starting, alsoThrough, now);
  awaitWindow(record, now);
  planBackups(region, record, now);
  return { DBCluster: describeCluster(region, record, now) };
};
