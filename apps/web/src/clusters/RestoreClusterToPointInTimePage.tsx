import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { clusterRestorableTimes } from '../databases/restorableTimes.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { RestoreClusterForm } from '../restore/RestoreClusterForm.tsx';
import { dbCluster } from './dbCluster.ts';
import { membersQuery } from './queries.ts';
import { toRestoreSource } from './toRestoreSource.ts';

/** The page under `/clusters/{id}/restore`. The bounds of time are those of the moment when it was opened. */
export function RestoreClusterToPointInTimePage() {
  const cluster = useInitialResource(dbCluster);
  const id = dbCluster.nameOf(cluster);
  const { data: members } = useSuspenseQuery(membersQuery(id));
  const { source, presets, isEncrypted } = toRestoreSource(cluster, members);
  return (
    <RestoreClusterForm
      title="Restore DB cluster"
      source={{ ...source, times: clusterRestorableTimes(cluster) }}
      isEncrypted={isEncrypted}
      presets={presets}
      description={`Creates a new DB cluster from the backups of ${id}, which stays as it is.`}
      cancelHref={dbCluster.pathOf(cluster)}
      draft={`restore cluster ${cluster.DbClusterResourceId}`}
      restore={(input) => callOf(api.clusters.restoreToPointInTime, { ...input, SourceDBClusterIdentifier: id })}
    />
  );
}
