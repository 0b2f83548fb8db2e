import { clusterSettingsInForce, type PendingChange, pendingChanges, settingsInForce } from './modifyInput.ts';
import type { DBCluster, DBInstance } from './rows.ts';
import { isInTransition } from './states.ts';

/**
 * How far a change is. `asked`: RDS took it and shows nothing of it yet. `waiting`: for the maintenance window.
 * `configuring`: being made. `reboot`: in force with the next reboot. `verified`: RDS tells the new value. `applied`: RDS
 * is done, and tells no value that could be compared, as with passwords. `unchanged`: RDS is done, and the value is the old
 * one. `withdrawn`: it waited and does not any more, by another door. `failed`: the database is in a status of failure.
 * `gone`: the database is not there any more.
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

/** A change that was asked for, with the stages that it was seen in; times in milliseconds by the clock of RDS. */
export interface ChangeProgress {
  /** The parameter that asked for it. */
  name: string;
  from: unknown;
  to: unknown;
  /** Whether it is not to wait for the maintenance window: by choice, or since it never does. */
  isAtOnce: boolean;
  history: { stage: Stage; at: number }[];
}

/** What can be seen of a database of the changes that were asked of it. */
export interface Observation {
  status: string | undefined;
  /** The settings in force, under the names of the parameters. */
  inForce: Readonly<Record<string, unknown>>;
  pending: readonly PendingChange[];
  /** How far its parameter group is, `in-sync` or what is missing. */
  parameters: string;
  /** `active`, or what becomes of the secret of the master user; absent where there is none. */
  secret: string | undefined;
}

/** What a DB instance shows of the changes that were asked of it. */
export function observeInstance(instance: DBInstance): Observation {
  return {
    status: instance.DBInstanceStatus,
    inForce: { ...settingsInForce(instance) },
    pending: pendingChanges(instance),
    parameters: instance.DBParameterGroups?.[0]?.ParameterApplyStatus ?? 'in-sync',
    secret: instance.MasterUserSecret?.SecretStatus,
  };
}

/**
 * The same of a DB cluster; its parameter group is as far as the member that is behind.
 *
 * @param instances those of its region, which tell what a cluster does not: whether another class is still to come. Without
 *   them it counts as waiting.
 */
export function observeCluster(cluster: DBCluster, instances?: readonly DBInstance[]): Observation {
  const statuses = cluster.DBClusterMembers?.map((it) => it.DBClusterParameterGroupStatus ?? 'in-sync') ?? [];
  return {
    status: cluster.Status,
    inForce: { ...clusterSettingsInForce(cluster) },
    pending: [...pendingChanges(cluster), ...pendingClass(cluster, instances)],
    parameters: statuses.find((status) => status !== 'in-sync') ?? 'in-sync',
    secret: cluster.MasterUserSecret?.SecretStatus,
  };
}

/** RDS shows the class that a Multi-AZ DB cluster is to have, and on its instances that it is still to come. */
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

/** The stage that a change was last seen in. */
export function stageOf({ history }: ChangeProgress): Stage {
  return history.at(-1)?.stage ?? 'asked';
}

/** Whether nothing more is to be expected of a change in this stage. */
export function isOver(stage: Stage) {
  return ['verified', 'applied', 'withdrawn', 'gone'].includes(stage);
}

/** Whether RDS is at it, so that it is worth asking often. */
export function isMoving(stage: Stage) {
  return stage === 'asked' || stage === 'configuring';
}

/** For how long RDS may show nothing of a change that it took. */
const silenceMs = 60_000;

/** Parameters whose values RDS does not tell, or tells as something else: a key by its ARN, whatever it was named by. */
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

/** The statuses that are those of one change; all others go through `modifying` and the like. */
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
 * A change with what is seen of it now.
 *
 * @param now milliseconds, by the clock of RDS
 * @returns the same object when its stage is the one it was seen in before
 */
export function advanceChange(change: ChangeProgress, observation: Observation, now: number): ChangeProgress {
  return toStage(change, nextStage(change, observation, now), now);
}

/** The change in another stage, or the same object when that is the stage it is in. */
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

/** For a value that is the wanted one already, or that RDS never tells. */
function stageInForce(change: ChangeProgress, { status, parameters, secret = 'active' }: Observation): Stage {
  if (parameterGroups.includes(change.name) && parameters !== 'in-sync')
    return parameters === 'pending-reboot' ? 'reboot' : 'configuring';
  if (change.name === 'ManageMasterUserPassword' && secret !== 'active') return 'configuring';
  if (!notReported.includes(change.name)) return 'verified';
  if (isInTransition(status) || secret !== 'active') return 'configuring';
  return isFailure(status) ? 'failed' : 'applied';
}

function isInForce(change: ChangeProgress, { inForce }: Observation) {
  // A limit that is not above the storage, and `none` for a directory, take away what there is.
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
