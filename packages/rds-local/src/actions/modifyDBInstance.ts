import type { ModifyDBInstanceMessage, ModifyDBInstanceResult } from '@aws-sdk/client-rds';
import { planBackups } from '../engine/automatedBackups.ts';
import { awaitWindow } from '../engine/awaitWindow.ts';
import { requestMasterPassword } from '../engine/databaseData.ts';
import { keepInstanceParameters } from '../engine/databaseParameters.ts';
import { describeInstance } from '../engine/describe.ts';
import { noteEvents } from '../engine/events.ts';
import { startInstanceChanges } from '../engine/instanceChanges.ts';
import { INSTANCE_MODIFICATIONS } from '../engine/instanceModifications.ts';
import { waitingMembers } from '../engine/optionMemberships.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { checkReplicaMode } from './lookup/findReplicaSource.ts';
import { findInstance } from './lookup/findResource.ts';
import { changeInstanceAtOnce } from './modify/changeInstanceAtOnce.ts';
import { changeOptionGroup } from './modify/changeOptionGroup.ts';
import { changeParameterGroup } from './modify/changeParameterGroup.ts';
import { appliesAll, membersToStart, queueChanges } from './modify/queueChanges.ts';
import { requestedInstanceChanges } from './modify/requestedInstanceChanges.ts';
import { checkAuthenticationTypeKept } from './validation/checkCredentials.ts';
import { checkStorageQuota } from './validation/checkFree.ts';
import { refuseMultiAzMember } from './validation/checkMultiAzCluster.ts';
import { checkStorageChangeable } from './validation/checkStorageChangeable.ts';
import { checkUnsupported } from './validation/checkUnsupported.ts';
import { refuseClusterSettings } from './validation/clusterSettings.ts';

/** The statuses in which an instance can be modified: also those out of which a modification helps. */
const MODIFIABLE = [
  'available',
  'storage-full',
  'storage-optimization',
  'incompatible-credentials',
  'incompatible-option-group',
  'incompatible-parameters',
];

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html */
export const modifyDBInstance: Action<ModifyDBInstanceMessage, ModifyDBInstanceResult> = (input, { region, now }) => {
  const { DBInstanceIdentifier = '' } = findInstance(region, input.DBInstanceIdentifier).value;
  const record = region.instances.change(DBInstanceIdentifier);
  const { value } = record;
  refuseMultiAzMember(region, value, 'modify');
  checkUnsupported(input);
  checkAuthenticationTypeKept(input.MasterUserAuthenticationType);
  if (value.DBClusterIdentifier !== undefined) refuseClusterSettings(input, 'modify');
  const requested = requestedInstanceChanges(region, value, input);
  const alsoThrough = changeInstanceAtOnce(region, value, input);
  if (!MODIFIABLE.includes(value.DBInstanceStatus ?? '')) {
    throw new RdsError('InvalidDBInstanceState', 'Database instance is not in available state.');
  }
  if (input.ReplicaMode !== undefined) value.ReplicaMode = checkReplicaMode(value.Engine ?? '', input.ReplicaMode);
  checkStorageChangeable(record, requested, now);
  checkStorageQuota(region, (requested.AllocatedStorage ?? 0) - (value.AllocatedStorage ?? 0));
  if (alsoThrough.includes('configuring-enhanced-monitoring')) {
    noteEvents(region, 'db', value, now, ['RDS-EVENT-0078'], `${value.MonitoringInterval} seconds`);
  }

  // Between two lengths of retention there is no outage, so such a change does not wait.
  const days = requested.BackupRetentionPeriod;
  if (days !== undefined && days > 0 && (value.BackupRetentionPeriod ?? 0) > 0) value.BackupRetentionPeriod = days;
  queueChanges(INSTANCE_MODIFICATIONS, value, requested);
  requestMasterPassword(region, record, input.MasterUserPassword);
  changeOptionGroup(region, value, input.OptionGroupName);
  if (input.DBParameterGroupName !== undefined) keepInstanceParameters(region, record);
  changeParameterGroup(region, value, input, now);

  const starting = membersToStart(INSTANCE_MODIFICATIONS, waitingMembers(value), appliesAll(input, now));
  startInstanceChanges(region, record, starting, alsoThrough, now);
  awaitWindow(record, now);
  planBackups(region, record, now);
  return { DBInstance: describeInstance(region, record, now) };
};
