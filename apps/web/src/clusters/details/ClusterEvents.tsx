import { EventList } from '../../settings/EventList.tsx';
import { useCluster } from '../useCluster.ts';

/** The tab on what happened to the DB cluster; its members have events and logs of their own. */
export function ClusterEvents() {
  const { DBClusterIdentifier = '' } = useCluster();
  return <EventList SourceType="db-cluster" SourceIdentifier={DBClusterIdentifier} />;
}
