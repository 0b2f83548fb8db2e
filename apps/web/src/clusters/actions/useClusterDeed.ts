import type { DBCluster } from '@rds-console/contract/rows';
import { api } from '../../api.ts';
import { callOf } from '../../code/call.ts';
import { useDeed } from '../../shell/flashes.tsx';
import { keepCluster } from '../queries.ts';

const doing = { start: 'Starting', stop: 'Stopping', reboot: 'Rebooting', promote: 'Promoting' };

/** Asks for something that needs no more than the cluster's name. */
export function clusterCall({ DBClusterIdentifier = '' }: DBCluster, action: keyof typeof doing) {
  return callOf(api.clusters[action], { DBClusterIdentifier });
}

/** Does something to a DB cluster that needs no more than its name, and reports on it. */
export function useClusterDeed() {
  const perform = useDeed();
  return (cluster: DBCluster, action: keyof typeof doing) => {
    const { DBClusterIdentifier } = cluster;
    void perform({
      id: `cluster ${DBClusterIdentifier}`,
      asking: `Asking RDS to ${action} ${DBClusterIdentifier}`,
      done: () => `${doing[action]} the DB cluster ${DBClusterIdentifier}`,
      refused: `Could not ${action} ${DBClusterIdentifier}`,
      run: async () => keepCluster(await clusterCall(cluster, action).send()),
    });
  };
}
