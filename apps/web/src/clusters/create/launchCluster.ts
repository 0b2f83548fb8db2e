import { api, queryClient } from '../../api.ts';
import { calling } from '../../code/call.ts';
import { dbCluster } from '../dbCluster.ts';
import type { CreateClusterValues } from './createClusterForm.ts';
import type { launchInputs } from './launchInputs.ts';

export const clusterCreation = calling(api.clusters.create);
export const memberCreation = calling(api.instances.create);

type Requests = ReturnType<typeof launchInputs<CreateClusterValues>>;

/**
 * Makes the cluster and, for Aurora, its writer: two of the calls that the RDS console makes.
 *
 * @param isClusterMade whether an earlier try got that far; only the writer is then made
 * @param onClusterMade called between the two calls: from here on a refusal leaves a cluster without instances
 * @throws what RDS refused; what was made until then stays
 */
export async function launchCluster(
  { cluster, writer }: Pick<Requests, 'cluster' | 'writer'>,
  isClusterMade: boolean,
  onClusterMade: () => void,
) {
  if (!isClusterMade) {
    const made = await clusterCreation(cluster).send();
    onClusterMade();
    await dbCluster.cache(made);
  }
  if (writer) await createMember(writer);
  else await queryClient.invalidateQueries({ queryKey: api.instances.key() });
}

/** Makes an instance of a cluster, and asks again for what follows from it. */
export async function createMember(instance: NonNullable<Requests['writer']>) {
  const created = await memberCreation(instance).send();
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: api.clusters.key() }),
    queryClient.invalidateQueries({ queryKey: api.instances.key() }),
  ]);
  return created;
}
