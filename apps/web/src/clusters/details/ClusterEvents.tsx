import { EventList } from '../../databases/EventList.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { dbCluster } from '../dbCluster.ts';

/** The tab on what happened to the DB cluster; its members have events and logs of their own. */
export function ClusterEvents() {
  const { DBClusterIdentifier } = useCurrentResource(dbCluster);
  return <EventList SourceType="db-cluster" SourceIdentifier={DBClusterIdentifier} />;
}
