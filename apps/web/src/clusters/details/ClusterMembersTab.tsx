import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { ClusterMembers } from '../ClusterMembers.tsx';
import { dbCluster } from '../dbCluster.ts';

/** The tab on the DB cluster's instances. */
export function ClusterMembersTab() {
  return <ClusterMembers cluster={useCurrentResource(dbCluster)} />;
}
