import { clusterSettingsInForce, type PendingChange, pendingChanges, settingsInForce } from './modifyInput.ts';
import type { DBCluster, DBInstance } from './rows.ts';
import { isInTransition } from './states.ts';

/**
 * The stage of a change. `asked`: RDS accepted it and shows no effect yet. `waiting`: for the maintenance window.
 * `configuring`: being applied. `reboot`: in effect after the next reboot. `verified`: RDS reports the new value.
 * `applied`: RDS is done, but reports no value to compare, as with passwords. `unchanged`: RDS is done, and the value
 * is the old one. `withdrawn`: it was pending, and was canceled elsewhere. `failed`: the database is in a status of
 * failure. `gone`: the database no longer exists.
 */
export type Stage =
  | 'asked'
  | 'waiting'
  | 'configuring'
  | 'reboot'
  | 'verified'
  | 'applied'
  | 'unchanged'
  | 'withdrawn'
  | 'failed'
  | 'gone';

/** A requested change with the stages observed so far; times in milliseconds by RDS's clock. */
export interface ChangeProgress {
  /** The request parameter. */
  name: string;
  from: unknown;
  to: unknown;
  /** Whether it is applied immediately, by choice or because it always is. */
  isAtOnce: boolean;
  history: { stage: Stage; at: number }[];
}

/** What an observation of a database says about requested changes. */
export interface Observation {
  status: string | undefined;
  /** The current values, by parameter. */
  inForce: Readonly<Record<string, unknown>>;
  pending: readonly PendingChange[];
  /** The apply status of its parameter group: `in-sync`, or what is missing. */
  parameters: string;
  /** `active`, or what becomes of the secret of the master user; absent where there is none. */
  secret: string | undefined;
}

/** An observation of a DB instance. */
export function observeInstance(instance: DBInstance): Observation {
  return {
    status: instance.DBInstanceStatus,
    inForce: { ...settingsInForce(instance) },
    pending: pendingChanges(instance),
    parameters: instance.DBParameterGroups[0]?.ParameterApplyStatus ?? 'in-sync',
    secret: instance.MasterUserSecret?.SecretStatus,
  };
}

/**
 * An observation of a DB cluster. The status of its parameter group is that of the member furthest behind.
 *
 * @param instances of its Region, which show whether a class change is still pending, unlike the cluster. Without
 *   them it counts as waiting.
 */
export function observeCluster(cluster: DBCluster, instances?: readonly DBInstance[]): Observation {
  const statuses = cluster.DBClusterMembers.map((it) => it.DBClusterParameterGroupStatus ?? 'in-sync');
  return {
    status: cluster.Status,
    inForce: { ...clusterSettingsInForce(cluster) },
    pending: [...pendingChanges(cluster), ...pendingClass(cluster, instances)],
    parameters: statuses.find((status) => status !== 'in-sync') ?? 'in-sync',
    secret: cluster.MasterUserSecret?.SecretStatus,
  };
}

/** A Multi-AZ DB cluster reports the new class at once; only its instances report that the change is pending. */
function pendingClass(cluster: DBCluster, instances: readonly DBInstance[] | undefined): PendingChange[] {
  const { DBClusterIdentifier, DBClusterInstanceClass } = cluster;
  if (DBClusterInstanceClass === undefined) return [];
  const coming = instances
    ? instances
        .filter((instance) => instance.DBClusterIdentifier === DBClusterIdentifier)
        .map(({ PendingModifiedValues }) => PendingModifiedValues?.DBInstanceClass)
        .find((pending) => pending !== undefined)
    : DBClusterInstanceClass;
  return coming === undefined ? [] : [{ name: 'DBClusterInstanceClass', value: coming }];
}

/** The last observed stage of a change. */
export function stageOf({ history }: ChangeProgress): Stage {
  return history.at(-1)?.stage ?? 'asked';
}

/** Whether this stage is final. */
export function isOver(stage: Stage) {
  return ['verified', 'applied', 'withdrawn', 'gone'].includes(stage);
}

/** Whether RDS is applying the change, so that frequent polling makes sense. */
export function isMoving(stage: Stage) {
  return stage === 'asked' || stage === 'configuring';
}

/** How long RDS may show no effect of an accepted change. */
const silenceMs = 60_000;

/** Parameters whose values RDS doesn't report, or reports in another form: a key by its ARN, for example. */
const notReported: readonly string[] = [
  'MasterUserPassword',
  'RotateMasterUserPassword',
  'MasterUserSecretKmsKeyId',
  'PerformanceInsightsKMSKeyId',
];
const parameterGroups: readonly string[] = ['DBParameterGroupName', 'DBClusterParameterGroupName'];
const caseless: readonly string[] = [
  'NewDBInstanceIdentifier',
  'NewDBClusterIdentifier',
  'PreferredMaintenanceWindow',
  ...parameterGroups,
];

/** Statuses that belong to one change; other changes use `modifying` and similar ones. */
const statusesOf: Readonly<Record<string, readonly string[]>> = {
  EnableIAMDatabaseAuthentication: ['configuring-iam-database-auth', 'update-iam-db-auth'],
  EngineVersion: ['upgrading'],
  MasterUserPassword: ['resetting-master-credentials'],
  NewDBInstanceIdentifier: ['renaming', 'rebooting'],
  NewDBClusterIdentifier: ['renaming'],
  DBSubnetGroupName: ['moving-to-vpc'],
};
const generalStatuses: readonly string[] = ['modifying', 'maintenance'];

/**
 * A change with the current observation.
 *
 * @param now milliseconds, by RDS's clock
 * @returns the same object if the stage is unchanged
 */
export function advanceChange(change: ChangeProgress, observation: Observation, now: number): ChangeProgress {
  return toStage(change, nextStage(change, observation, now), now);
}

/** The change in another stage; the same object if the stage is unchanged. */
export function toStage(change: ChangeProgress, stage: Stage, now: number): ChangeProgress {
  return stage === stageOf(change) && change.history.length > 0
    ? change
    : { ...change, history: [...change.history, { stage, at: now }] };
}

function nextStage(change: ChangeProgress, observation: Observation, now: number): Stage {
  const waiting = observation.pending.find(({ name }) => name === change.name);
  if (!waiting && isInForce(change, observation)) return stageInForce(change, observation);
  if (isOver(stageOf(change))) return stageOf(change);
  if (waiting && !isWanted(change, waiting.value)) return 'withdrawn';

  const began = change.history.some(({ stage }) => stage === 'configuring');
  const isBusy = isInTransition(observation.status);
  if (isBusy && (change.isAtOnce || began || isAbout(change, observation.status))) return 'configuring';
  if (waiting && (isBusy || !change.isAtOnce) && !began) return 'waiting';
  if (isBusy) return 'configuring';
  if (isFailure(observation.status)) return 'failed';
  if (began) return 'unchanged';
  if (waiting) return 'asked';
  if (change.history.some(({ stage }) => stage === 'waiting')) return 'withdrawn';
  return now - (change.history[0]?.at ?? now) < silenceMs ? 'asked' : 'unchanged';
}

/** For a value that already is the requested one, or that RDS never reports. */
function stageInForce(change: ChangeProgress, { status, parameters, secret = 'active' }: Observation): Stage {
  if (parameterGroups.includes(change.name) && parameters !== 'in-sync')
    return parameters === 'pending-reboot' ? 'reboot' : 'configuring';
  if (change.name === 'ManageMasterUserPassword' && secret !== 'active') return 'configuring';
  if (!notReported.includes(change.name)) return 'verified';
  if (isInTransition(status) || secret !== 'active') return 'configuring';
  return isFailure(status) ? 'failed' : 'applied';
}

function isInForce(change: ChangeProgress, { inForce }: Observation) {
  // A limit that isn't above the storage turns autoscaling off; `none` removes a directory.
  if (change.name === 'MaxAllocatedStorage' && Number(change.to) <= Number(inForce.AllocatedStorage))
    return inForce.MaxAllocatedStorage === undefined;
  if (change.name === 'Domain' && change.to === 'none') return inForce.Domain === '';
  return notReported.includes(change.name) || isWanted(change, inForce[change.name]);
}

function isWanted({ name, to }: ChangeProgress, value: unknown) {
  // RDS rounds a small increase up: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html
  if (name === 'AllocatedStorage') return Number(value) >= Number(to);
  return notReported.includes(name) || comparable(name, value) === comparable(name, to);
}

function comparable(name: string, value: unknown) {
  const text = JSON.stringify(Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value);
  return caseless.includes(name) ? text?.toLowerCase() : text;
}

function isAbout({ name }: ChangeProgress, status = '') {
  return (statusesOf[name] ?? generalStatuses).includes(status);
}

const healthy: readonly string[] = ['available', 'stopped', 'storage-optimization', 'storage-full'];

function isFailure(status = 'available') {
  return !isInTransition(status) && !healthy.includes(status);
}
