import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { RestoreClusterForm } from '../restore/RestoreClusterForm.tsx';
import { dbCluster } from './dbCluster.ts';
import { membersQuery } from './queries.ts';
import { toRestoreSource } from './toRestoreSource.ts';

/** The page under `/clusters/{id}/clone`: a restore by copy-on-write, which has the source's data as they are now. */
export function CloneClusterPage() {
  const cluster = useInitialResource(dbCluster);
  const id = dbCluster.nameOf(cluster);
  const { data: members } = useSuspenseQuery(membersQuery(id));
  const { source, presets, isEncrypted } = toRestoreSource(cluster, members);
  return (
    <RestoreClusterForm
      title="Create clone"
      source={source}
      isEncrypted={isEncrypted}
      presets={presets}
      description={`Creates a new DB cluster that shares the volume of ${id} as it is now. Only what either of them changes afterwards takes storage of its own.`}
      cancelHref={dbCluster.pathOf(cluster)}
      draft={`clone cluster ${cluster.DbClusterResourceId}`}
      restore={(input) =>
        callOf(api.clusters.restoreToPointInTime, {
          ...input,
          SourceDBClusterIdentifier: id,
          RestoreType: 'copy-on-write',
          UseLatestRestorableTime: true,
        })
      }
    />
  );
}
