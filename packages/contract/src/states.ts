import type { DBCluster, DBClusterSnapshot, DBInstance, DBSnapshot } from './rows.ts';

/** Something that may be done to a resource in some of its statuses only. */
export interface Ability<Resource> {
  (resource: Resource): boolean;
  /** The statuses in which it may be done; undefined when every status will do. */
  states: readonly string[] | undefined;
}

function inStates<Resource>(statusOf: (resource: Resource) => string, states?: readonly string[]) {
  const ability = (resource: Resource) => states === undefined || states.includes(statusOf(resource));
  return Object.assign(ability, { states }) satisfies Ability<Resource>;
}

const ofInstance = (states?: readonly string[]) =>
  inStates<Pick<DBInstance, 'DBInstanceStatus'>>((it) => it.DBInstanceStatus, states);
const ofCluster = (states?: readonly string[]) => inStates<Pick<DBCluster, 'Status'>>((it) => it.Status, states);
const ofSnapshot = (states?: readonly string[]) =>
  inStates<Pick<DBSnapshot | DBClusterSnapshot, 'Status'>>((it) => it.Status, states);

/**
 * The statuses in which RDS allows actions on a DB instance, for the disabled reasons of buttons.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html, InvalidDBInstanceState
 */
export const instanceCan = {
  modify: ofInstance([
    'available',
    'storage-full',
    'storage-optimization',
    'incompatible-credentials',
    'incompatible-option-group',
    'incompatible-parameters',
  ]),
  snapshot: ofInstance(['available', 'storage-optimization']),
  restoreToPointInTime: ofInstance(),
  reboot: ofInstance(['available', 'storage-optimization', 'incompatible-parameters']),
  stop: ofInstance(['available']),
  start: ofInstance(['stopped']),
  createReadReplica: ofInstance(['available']),
  promote: ofInstance(['available']),
  delete: ofInstance(),
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html, InvalidDBClusterStateFault */
export const clusterCan = {
  modify: ofCluster(['available']),
  snapshot: ofCluster(['available']),
  addInstance: ofCluster(['available', 'creating']),
  restoreToPointInTime: ofCluster(),
  reboot: ofCluster(['available']),
  stop: ofCluster(['available']),
  start: ofCluster(['stopped']),
  failover: ofCluster(['available']),
  promote: ofCluster(['available']),
  delete: ofCluster(),
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceFromDBSnapshot.html, InvalidDBSnapshotState */
export const snapshotCan = {
  restore: ofSnapshot(['available']),
  copy: ofSnapshot(['available']),
  share: ofSnapshot(['available']),
  upgrade: ofSnapshot(['available']),
  delete: ofSnapshot(['available', 'failed', 'copying']),
};

/** Statuses in which a resource stays until somebody does something. All others pass by themselves. */
const lasting = new Set([
  'available',
  'active',
  'retained',
  'stopped',
  'failed',
  'storage-full',
  'storage-optimization',
  'inaccessible-encryption-credentials',
  'inaccessible-encryption-credentials-recoverable',
  'incompatible-credentials',
  'incompatible-network',
  'incompatible-option-group',
  'incompatible-parameters',
  'incompatible-restore',
  'insufficient-capacity',
  'restore-error',
  'cloning-failed',
  'migration-failed',
  'no-permission',
  'topic-not-exist',
]);

/** Whether a resource of this status will soon have another one without anybody's doing, so that it is worth asking again. */
export function isInTransition(status: string | undefined) {
  return status !== undefined && status !== '' && !lasting.has(status);
}
