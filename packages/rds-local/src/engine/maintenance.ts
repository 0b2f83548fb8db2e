import type { ClusterRecord, InstanceRecord, MaintenanceAction } from '../store/record.ts';
import { startClusterChanges } from './clusterChanges.ts';
import { millisecondsFor } from './durations.ts';
import { noteEvents } from './events.ts';
import { startInstanceChanges } from './instanceChanges.ts';
import { availableActions, isInstance, isUpgradedByItself, planMaintenance, upgradeTarget } from './maintenancePlan.ts';
import { nextWindowStart } from './maintenanceWindow.ts';
import type { Region } from './region.ts';

type Database = InstanceRecord | ClusterRecord;

/**
 * Runs the maintenance planned for `at`, one action at a time. If the database is in transition, the action runs
 * afterwards; if it is stopped or failed, in the next window.
 */
export function doPlannedMaintenance(region: Region, record: Database, at: number): void {
  const { maintenance } = record;
  if (maintenance === undefined) return;
  const busyUntil = record.steps.at(-1)?.at;
  if (busyUntil !== undefined) {
    maintenance.at = busyUntil + 1;
    return;
  }
  if (!isAvailable(record)) {
    delayToNextWindow(record, at);
    return;
  }
  const { optIns, upgrade } = maintenance;
  const isUpgradeScheduled = upgrade !== undefined && upgrade.at <= at && isUpgradedByItself(region, record);
  const action = availableActions(record, at).find(
    (each) => (optIns[each] ?? Number.POSITIVE_INFINITY) <= at || (each === 'db-upgrade' && isUpgradeScheduled),
  );
  if (action !== undefined) startMaintenance(region, record, action, at);
  else delayToNextWindow(record, at);
}

export function isAvailable(record: Database): boolean {
  return (isInstance(record) ? record.value.DBInstanceStatus : record.value.Status) === 'available';
}

/** Starts one action on an available database, which is available again afterwards. */
export function startMaintenance(region: Region, record: Database, action: MaintenanceAction, now: number): void {
  const { value } = record;
  if (record.maintenance) record.maintenance.optIns[action] = undefined;
  switch (action) {
    case 'db-upgrade':
      value.PendingModifiedValues = { ...value.PendingModifiedValues, EngineVersion: upgradeTarget(record) };
      if (isInstance(record)) startInstanceChanges(region, record, ['EngineVersion'], [], now);
      else startClusterChanges(region, record, ['EngineVersion'], [], now);
      break;
    case 'ca-certificate-rotation':
      if (isInstance(record)) renewCertificate(region, record, now);
      break;
    case 'system-update':
      if (isInstance(record)) updateSystem(region, record, now);
      break;
    default:
      action satisfies never;
  }
  planMaintenance(record, now);
}

function renewCertificate(region: Region, record: InstanceRecord, now: number): void {
  const { value } = record;
  const { CACertificateIdentifier } = value;
  value.PendingModifiedValues = { ...value.PendingModifiedValues, CACertificateIdentifier };
  startInstanceChanges(region, record, ['CACertificateIdentifier'], [], now);
}

function updateSystem(region: Region, record: InstanceRecord, now: number): void {
  const { value } = record;
  value.DBInstanceStatus = 'maintenance';
  record.steps = [
    {
      at: now + millisecondsFor('maintenance', region.speed),
      set: { DBInstanceStatus: 'available' },
      events: ['RDS-EVENT-0027'],
    },
  ];
  noteEvents(region, 'db', value, now, ['RDS-EVENT-0026']);
  const { window, optIns, upgrade } = record.maintenance ?? {
    window: value.PreferredMaintenanceWindow,
    optIns: {},
  };
  record.maintenance = { window, optIns, upgrade, systemUpdatedAt: now };
}

function delayToNextWindow(record: Database, at: number): void {
  const { maintenance } = record;
  const { PreferredMaintenanceWindow } = record.value;
  if (maintenance === undefined || PreferredMaintenanceWindow === undefined) return;
  const next = nextWindowStart(PreferredMaintenanceWindow, at);
  for (const action of availableActions(record, at)) {
    if ((maintenance.optIns[action] ?? next) < next) maintenance.optIns[action] = next;
  }
  if (maintenance.upgrade && maintenance.upgrade.at < next) maintenance.upgrade.at = next;
  planMaintenance(record, at);
  if (record.maintenance?.at !== undefined) record.maintenance.at = Math.max(record.maintenance.at, next);
}
