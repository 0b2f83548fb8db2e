import type { PendingMaintenanceAction, ResourcePendingMaintenanceActions } from '@aws-sdk/client-rds';
import { findEngine } from '../../catalog/catalog.ts';
import { availableActions, isInstance, isUpgradedByItself, upgradeTarget } from '../../engine/maintenancePlan.ts';
import type { Region } from '../../engine/region.ts';
import type { ClusterRecord, InstanceRecord, MaintenanceAction } from '../../store/record.ts';

type Database = InstanceRecord | ClusterRecord;

/** The maintenance that waits for a database, as Describe answers it; undefined when there is none. */
export function pendingMaintenance(
  region: Region,
  record: Database,
  now: number,
): ResourcePendingMaintenanceActions | undefined {
  const status = isInstance(record) ? record.value.DBInstanceStatus : record.value.Status;
  if (status === 'creating' || status === 'deleting') return undefined;
  const actions = availableActions(record, now);
  if (actions.length === 0) return undefined;
  return {
    ResourceIdentifier: databaseArn(record),
    PendingMaintenanceActionDetails: actions.map((action) => describeAction(region, record, action)),
  };
}

export function databaseArn(record: Database): string | undefined {
  return isInstance(record) ? record.value.DBInstanceArn : record.value.DBClusterArn;
}

/** One action with the moment at which it is applied by itself, and that at which somebody asked for it. */
export function describeAction(region: Region, record: Database, action: MaintenanceAction): PendingMaintenanceAction {
  const { optIns, upgrade } = record.maintenance ?? { optIns: {} };
  const autoAt = action === 'db-upgrade' && isUpgradedByItself(region, record) ? upgrade?.at : undefined;
  const optInAt = optIns[action];
  const applyAt = Math.min(autoAt ?? Number.POSITIVE_INFINITY, optInAt ?? Number.POSITIVE_INFINITY);
  return {
    Action: action,
    AutoAppliedAfterDate: autoAt === undefined ? undefined : new Date(autoAt),
    OptInStatus: optInAt === undefined ? undefined : 'next-maintenance',
    CurrentApplyDate: Number.isFinite(applyAt) ? new Date(applyAt) : undefined,
    Description: describeWords(record, action),
  };
}

function describeWords(record: Database, action: MaintenanceAction): string {
  switch (action) {
    case 'system-update':
      return 'New Operating System update is available';
    case 'ca-certificate-rotation':
      return 'Rotation of the server certificate, which is about to expire';
    case 'db-upgrade':
      return `Upgrade to ${findEngine(record.value.Engine ?? '')?.DBEngineDescription} ${upgradeTarget(record)}`;
    default:
      return action satisfies never;
  }
}
