import type {
  ApplyPendingMaintenanceActionMessage,
  ApplyPendingMaintenanceActionResult,
  PendingMaintenanceAction,
} from '@aws-sdk/client-rds';
import { isAvailable, startMaintenance } from '../engine/maintenance.ts';
import { availableActions, isInstance, setOptIn } from '../engine/maintenancePlan.ts';
import { nextWindowStart } from '../engine/maintenanceWindow.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import type { ClusterRecord, InstanceRecord, MaintenanceAction } from '../store/record.ts';
import type { Action } from './action.ts';
import { databaseArn, describeAction } from './describe/pendingMaintenance.ts';
import { findMaintained } from './lookup/findMaintained.ts';

type Database = InstanceRecord | ClusterRecord;

const ACTIONS = ['ca-certificate-rotation', 'db-upgrade', 'hardware-maintenance', 'os-upgrade', 'system-update'];
const OPT_IN_TYPES = ['immediate', 'next-maintenance', 'undo-opt-in'];

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ApplyPendingMaintenanceAction.html */
export const applyPendingMaintenanceAction: Action<
  ApplyPendingMaintenanceActionMessage,
  ApplyPendingMaintenanceActionResult
> = (input, { region, now }) => {
  const { ResourceIdentifier, ApplyAction = '', OptInType = '' } = input;
  checkOneOf('ApplyAction', ApplyAction, ACTIONS);
  checkOneOf('OptInType', OptInType, OPT_IN_TYPES);
  const record = findMaintained(region, ResourceIdentifier, 'change');
  const action = availableActions(record, now).find((each) => each === ApplyAction);
  if (action === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      `There is no pending ${ApplyAction} action for ${databaseArn(record)}`,
    );
  }
  const details = { ...describeAction(region, record, action), ...optIn(region, record, action, OptInType, now) };
  if (OptInType === 'immediate') startMaintenance(region, record, action, now);
  return {
    ResourcePendingMaintenanceActions: {
      ResourceIdentifier: databaseArn(record),
      PendingMaintenanceActionDetails: [details],
    },
  };
};

function optIn(
  region: Region,
  record: Database,
  action: MaintenanceAction,
  OptInType: string,
  now: number,
): PendingMaintenanceAction {
  if (OptInType === 'immediate') {
    checkAvailable(record);
    return { OptInStatus: 'immediate', CurrentApplyDate: new Date(now) };
  }
  if (OptInType === 'undo-opt-in' && record.maintenance?.optIns[action] === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      `There is no opt-in to the pending ${action} action for ${databaseArn(record)} that could be undone.`,
    );
  }
  const window = record.value.PreferredMaintenanceWindow ?? '';
  setOptIn(record, action, OptInType === 'undo-opt-in' ? undefined : nextWindowStart(window, now), now);
  return describeAction(region, record, action);
}

function checkAvailable(record: Database): void {
  if (isAvailable(record)) return;
  throw isInstance(record)
    ? new RdsError('InvalidDBInstanceState', `The DB instance ${record.value.DBInstanceIdentifier} is not available.`)
    : new RdsError(
        'InvalidDBClusterStateFault',
        `The DB cluster ${record.value.DBClusterIdentifier} is not available.`,
      );
}

function checkOneOf(parameter: string, value: string, valid: readonly string[]): void {
  if (valid.includes(value)) return;
  throw new RdsError('InvalidParameterValue', `Invalid ${parameter}: ${value}. Valid values are ${valid.join(', ')}.`);
}
