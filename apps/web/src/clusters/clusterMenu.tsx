import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { databaseMenu } from '../databases/databaseMenu.tsx';
import { clusterActions } from './actions/clusterActions.ts';
import { FailoverModal } from './actions/FailoverModal.tsx';
import { PromoteClusterModal } from './actions/PromoteClusterModal.tsx';
import { RebootClusterModal } from './actions/RebootClusterModal.tsx';
import { StopClusterModal } from './actions/StopClusterModal.tsx';
import { type ClusterOrMember, nameOf } from './clusterRows.ts';
import { DeleteClusterModal } from './DeleteClusterModal.tsx';
import { dbCluster } from './dbCluster.ts';
import { TakeClusterSnapshotModal } from './TakeClusterSnapshotModal.tsx';

/** The menu of what can be done to a DB cluster, or to several. */
export const clusterMenu = databaseMenu<ClusterOrMember, ClusterOrMember['cluster']>({
  resource: dbCluster,
  what: 'DB clusters',
  actions: clusterActions,
  databaseOf: (row) => (row.kind === 'cluster' ? row.cluster : undefined),
  membersOf: (row) => (row.kind === 'cluster' ? row.members : []),
  nameOf,
  unsuitableReason: 'An instance: use the instance actions, or select its cluster.',
  windows: {
    reboot: (cluster, onDismiss) => <RebootClusterModal cluster={cluster} onDismiss={onDismiss} />,
    stop: (cluster, onDismiss) => <StopClusterModal cluster={cluster} onDismiss={onDismiss} />,
    failover: (cluster, onDismiss) => <FailoverModal cluster={cluster} onDismiss={onDismiss} />,
    promote: (cluster, onDismiss) => <PromoteClusterModal cluster={cluster} onDismiss={onDismiss} />,
    snapshot: (cluster, onDismiss) => <TakeClusterSnapshotModal cluster={cluster} onDismiss={onDismiss} />,
    delete: (cluster, onDismiss) => <DeleteClusterModal cluster={cluster} onDismiss={onDismiss} />,
  },
  callFor: (operation, DBClusterIdentifier) => callOf(api.clusters[operation], { DBClusterIdentifier }),
});
