import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { clusterRestorableTimes } from '../settings/restorableTimes.ts';
import { RestoreClusterForm } from '../settings/restored/RestoreClusterForm.tsx';
import { dbCluster } from './dbCluster.ts';
import { membersQuery } from './queries.ts';
import { toRestoreSource } from './toRestoreSource.ts';

/** The page under `/clusters/{id}/restore`. The bounds of time are those of the moment when it was opened. */
export function RestoreClusterToPointInTimePage() {
  const { DBClusterIdentifier: id = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(dbCluster.query(id));
  const { data: members } = useSuspenseQuery(membersQuery(id));
  const [cluster] = useState(data);
  const { source, presets, isEncrypted } = toRestoreSource(cluster, members);
  return (
    <RestoreClusterForm
      title="Restore DB cluster"
      source={{ ...source, times: clusterRestorableTimes(cluster) }}
      isEncrypted={isEncrypted}
      presets={presets}
      description={`Creates a new DB cluster from the backups of ${id}, which stays as it is.`}
      cancelHref={`/clusters/${id}`}
      draft={`restore cluster ${cluster.DbClusterResourceId}`}
      restore={(input) => callOf(api.clusters.restoreToPointInTime, { ...input, SourceDBClusterIdentifier: id })}
    />
  );
}
