import type { DBInstance } from '@rds-console/contract/rows';
import { instanceCan } from '@rds-console/contract/states';
import { always, type DatabaseAction } from '../../databases/databaseAction.ts';

/** What can be done to a DB instance, in the order of the menu. */
export const instanceActions: readonly DatabaseAction<DBInstance>[] = [
  { id: 'modify', text: 'Modify', ability: instanceCan.modify, disabledReason: ofMultiAzCluster },
  { id: 'reboot', text: 'Reboot', ability: instanceCan.reboot },
  { id: 'stop', text: 'Stop', ability: instanceCan.stop, disabledReason: unstoppable },
  { id: 'start', text: 'Start', ability: instanceCan.start, disabledReason: ofCluster },
  { id: 'snapshot', text: 'Take snapshot', ability: instanceCan.snapshot, disabledReason: ofCluster },
  {
    id: 'restore',
    text: 'Restore to point in time',
    ability: instanceCan.restoreToPointInTime,
    disabledReason: (instance) => ofCluster(instance) ?? withoutBackups(instance),
  },
  {
    id: 'read-replica',
    text: 'Create read replica',
    ability: instanceCan.createReadReplica,
    disabledReason: unreplicable,
  },
  {
    id: 'promote',
    text: 'Promote read replica',
    ability: instanceCan.promote,
    disabledReason: (instance) => (isReplica(instance) ? undefined : 'The instance is not a read replica.'),
  },
  { id: 'create-like', text: 'Create one like this', ability: always, disabledReason: ofCluster },
  { id: 'delete', text: 'Delete', ability: instanceCan.delete, disabledReason: ofMultiAzCluster },
];

/** Whether it follows another database. */
export function isReplica(instance: DBInstance) {
  return Boolean(instance.ReadReplicaSourceDBInstanceIdentifier ?? instance.ReadReplicaSourceDBClusterIdentifier);
}

function ofCluster({ DBClusterIdentifier }: DBInstance) {
  return DBClusterIdentifier && `Part of the cluster ${DBClusterIdentifier}: use its cluster actions.`;
}

/** The instances of a Multi-AZ DB cluster come, change and go with it; those of an Aurora cluster do so one by one. */
function ofMultiAzCluster({ DBClusterIdentifier, Engine }: DBInstance) {
  return DBClusterIdentifier && !Engine.startsWith('aurora')
    ? `Part of the Multi-AZ DB cluster ${DBClusterIdentifier}: use its cluster actions.`
    : undefined;
}

function withoutBackups({ LatestRestorableTime, BackupRetentionPeriod }: DBInstance) {
  if (LatestRestorableTime) return undefined;
  return BackupRetentionPeriod === 0
    ? 'Automated backups are off: set a backup retention period first.'
    : 'No restorable time yet: the first backup is not finished.';
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StopInstance.html#USER_StopInstance.Limitations */
function unstoppable(instance: DBInstance) {
  if (isReplica(instance)) return 'A read replica cannot be stopped.';
  if (replicaCount(instance) > 0) return 'The instance has read replicas, which would have nobody to follow.';
  if (instance.MultiAZ && instance.Engine.startsWith('sqlserver-'))
    return 'A Multi-AZ SQL Server instance cannot be stopped.';
  return ofCluster(instance);
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html: the engines, and how many each may have. */
const maxReplicas: [engine: RegExp, count: number][] = [
  [/^(mysql|mariadb|postgres)$/, 15],
  [/^(oracle-ee|oracle-ee-cdb|sqlserver-ee)$/, 5],
];

function unreplicable(instance: DBInstance) {
  const { DBClusterIdentifier, Engine, BackupRetentionPeriod } = instance;
  if (DBClusterIdentifier) return `Part of the cluster ${DBClusterIdentifier}: add an instance to the cluster instead.`;
  const max = maxReplicas.find(([engine]) => engine.test(Engine))?.[1];
  if (max === undefined) return 'This engine has no read replicas.';
  if (!BackupRetentionPeriod) return 'Automated backups are off: set a backup retention period first.';
  return replicaCount(instance) >= max ? `The instance has ${max} read replicas, the most it can have.` : undefined;
}

function replicaCount({ ReadReplicaDBInstanceIdentifiers }: DBInstance) {
  return ReadReplicaDBInstanceIdentifiers.length;
}
