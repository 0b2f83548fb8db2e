import { findVersion } from '../catalog/catalog.ts';
import type { ClusterRecord, InstanceRecord, Maintenance, MaintenanceAction } from '../store/record.ts';
import { nextWindowStart } from './maintenanceWindow.ts';
import type { Region } from './region.ts';

type Database = InstanceRecord | ClusterRecord;

const DAY_MS = 24 * 60 * 60 * 1000;
/** AWS announces upgrades some weeks in advance; how many varies. */
const UPGRADE_ANNOUNCED_MS = 28 * DAY_MS;
/** Operating system updates appear at irregular intervals; rds-local uses two months. */
const SYSTEM_UPDATED_EVERY_MS = 60 * DAY_MS;
/** RDS renews a server certificate some time before it ends. */
const CERTIFICATE_RENEWED_BEFORE_MS = 90 * DAY_MS;

export function isInstance(record: Database): record is InstanceRecord {
  return 'DbiResourceId' in record.value;
}

/** The maintenance that a database could have at `now`, in the order in which RDS would do it. */
export function availableActions(record: Database, now: number): MaintenanceAction[] {
  const actions: MaintenanceAction[] = [];
  if (isInstance(record)) {
    const { InstanceCreateTime, CertificateDetails, PendingModifiedValues } = record.value;
    if (InstanceCreateTime === undefined) return [];
    const updatedAt = record.maintenance?.systemUpdatedAt ?? InstanceCreateTime.getTime();
    if (updatedAt + SYSTEM_UPDATED_EVERY_MS <= now) actions.push('system-update');
    const endsAt = CertificateDetails?.ValidTill?.getTime() ?? Number.POSITIVE_INFINITY;
    const isRenewing = PendingModifiedValues?.CACertificateIdentifier !== undefined;
    if (endsAt - CERTIFICATE_RENEWED_BEFORE_MS <= now && !isRenewing) actions.push('ca-certificate-rotation');
  }
  if (upgradeTarget(record) !== undefined) actions.push('db-upgrade');
  return actions;
}

/**
 * The minor version of an automatic upgrade. Undefined if the database has that or a later one, if an upgrade is
 * pending, or if the database is a member of a cluster, which is upgraded as a whole.
 */
export function upgradeTarget(record: Database): string | undefined {
  const { Engine = '', EngineVersion = '', PendingModifiedValues } = record.value;
  if (PendingModifiedValues?.EngineVersion !== undefined) return undefined;
  if (isInstance(record) && record.value.DBClusterIdentifier !== undefined) return undefined;
  const targets = findVersion(Engine, EngineVersion)?.ValidUpgradeTarget;
  return targets?.find(({ AutoUpgrade }) => AutoUpgrade)?.EngineVersion;
}

/** Whether a database takes a newer minor version by itself: a cluster only if all of its members do. */
export function isUpgradedByItself(region: Pick<Region, 'instances'>, record: Database): boolean {
  if (record.value.AutoMinorVersionUpgrade === false) return false;
  if (isInstance(record)) return true;
  return (record.value.DBClusterMembers ?? []).every(
    ({ DBInstanceIdentifier = '' }) =>
      region.instances.get(DBInstanceIdentifier)?.value.AutoMinorVersionUpgrade !== false,
  );
}

/**
 * Updates the planned maintenance. Call it whenever the version, the window or
 * AutoMinorVersionUpgrade may have changed.
 */
export function planMaintenance(record: Database, now: number): void {
  const { PreferredMaintenanceWindow: window, AutoMinorVersionUpgrade } = record.value;
  const former: Maintenance = record.maintenance ?? { window, optIns: {} };
  const isMoved = former.window !== window;
  const available = availableActions(record, now);
  const nextWindow = (after: number) => (window === undefined ? undefined : nextWindowStart(window, after));

  const optIns: Maintenance['optIns'] = {};
  for (const action of available) {
    const at = former.optIns[action];
    if (at !== undefined) optIns[action] = isMoved ? nextWindow(now) : at;
  }
  const after = former.upgrade?.after ?? now + UPGRADE_ANNOUNCED_MS;
  const upgradeAt = isMoved ? nextWindow(Math.max(after, now)) : (former.upgrade?.at ?? nextWindow(after));
  const isUpgraded = available.includes('db-upgrade') && AutoMinorVersionUpgrade !== false && upgradeAt !== undefined;
  const upgrade = isUpgraded ? { at: upgradeAt, after } : undefined;

  const { systemUpdatedAt } = former;
  const times = [...Object.values(optIns), ...(upgrade ? [upgrade.at] : [])];
  if (times.length === 0 && systemUpdatedAt === undefined) {
    record.maintenance = undefined;
    return;
  }
  // Maintenance that was due while the database was in transition runs now.
  const at = times.length === 0 ? undefined : Math.max(now, Math.min(...times));
  record.maintenance = { at, window, optIns, upgrade, systemUpdatedAt };
}

/** Schedules an action for the next window, or cancels it. */
export function setOptIn(record: Database, action: MaintenanceAction, at: number | undefined, now: number): void {
  const { PreferredMaintenanceWindow: window } = record.value;
  const maintenance = record.maintenance ?? { window, optIns: {} };
  record.maintenance = { ...maintenance, optIns: { ...maintenance.optIns, [action]: at } };
  planMaintenance(record, now);
}
