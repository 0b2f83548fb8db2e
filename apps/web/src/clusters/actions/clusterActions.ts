import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { clusterCan } from '@rds-console/contract/states';
import { always, type DatabaseAction } from '../../databases/databaseAction.ts';

/** What can be done to a DB cluster, in the order of the menu. */
export const clusterActions: readonly DatabaseAction<DBCluster>[] = [
  { id: 'modify', text: 'Modify cluster', ability: clusterCan.modify },
  {
    id: 'reboot',
    text: 'Reboot',
    ability: clusterCan.reboot,
    disabledReason: (cluster) =>
      isAurora(cluster) ? 'For Multi-AZ DB clusters. Of an Aurora cluster, reboot the instances.' : undefined,
  },
  { id: 'stop', text: 'Stop', ability: clusterCan.stop, disabledReason: unstoppable },
  { id: 'start', text: 'Start', ability: clusterCan.start },
  { id: 'failover', text: 'Failover', ability: clusterCan.failover, disabledReason: withoutTarget },
  { id: 'add-instance', text: 'Add instance', ability: clusterCan.addInstance, disabledReason: unextendable },
  { id: 'snapshot', text: 'Take snapshot', ability: clusterCan.snapshot },
  {
    id: 'restore',
    text: 'Restore to point in time',
    ability: clusterCan.restoreToPointInTime,
    disabledReason: ({ LatestRestorableTime }) =>
      LatestRestorableTime ? undefined : 'No restorable time yet: the cluster’s first backup is not finished.',
  },
  {
    id: 'clone',
    text: 'Create clone',
    ability: clusterCan.restoreToPointInTime,
    disabledReason: (cluster) =>
      isAurora(cluster) ? undefined : 'Only the volume of an Aurora cluster can be shared.',
  },
  {
    id: 'promote',
    text: 'Promote read replica cluster',
    ability: clusterCan.promote,
    disabledReason: ({ ReplicationSourceIdentifier }) =>
      ReplicationSourceIdentifier ? undefined : 'The cluster does not follow another database.',
  },
  { id: 'create-like', text: 'Create one like this', ability: always },
  { id: 'delete', text: 'Delete', ability: clusterCan.delete },
];

/** Whether it is an Aurora cluster, and not a Multi-AZ DB cluster of another engine. */
export function isAurora({ Engine }: DBCluster) {
  return Engine.startsWith('aurora');
}

/** Why instances cannot be added one by one, whatever the status. */
export function unextendable(cluster: DBCluster) {
  return isAurora(cluster) ? undefined : 'A Multi-AZ DB cluster always has one writer and two readers.';
}

/** The readers that can take over, the first in line first. */
export function failoverTargets(cluster: DBCluster, members: readonly DBInstance[]) {
  const isAvailable = (id: string | undefined) =>
    members.some((it) => it.DBInstanceIdentifier === id && it.DBInstanceStatus === 'available');
  return cluster.DBClusterMembers.filter(
    (member) => !member.IsClusterWriter && isAvailable(member.DBInstanceIdentifier),
  ).toSorted((a, b) => (a.PromotionTier ?? 1) - (b.PromotionTier ?? 1));
}

function withoutTarget(cluster: DBCluster, members: readonly DBInstance[]) {
  return failoverTargets(cluster, members).length > 0
    ? undefined
    : 'The cluster has no reader that is available and could take over.';
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html: they cannot be stopped. */
function unstoppable(cluster: DBCluster) {
  return isAurora(cluster) ? undefined : 'A Multi-AZ DB cluster cannot be stopped.';
}
