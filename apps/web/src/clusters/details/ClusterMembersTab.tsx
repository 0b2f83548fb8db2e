import { ClusterMembers } from '../ClusterMembers.tsx';
import { useCluster } from '../useCluster.ts';

/** The tab on the DB cluster's instances. */
export function ClusterMembersTab() {
  return <ClusterMembers cluster={useCluster()} />;
}
