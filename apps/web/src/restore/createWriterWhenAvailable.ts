import type { createDBInstanceInput } from '@rds-console/contract/instances';
import { toProblem } from '@rds-console/contract/problem';
import { isInTransition } from '@rds-console/contract/states';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { calling } from '../code/call.ts';

export const writerCreation = calling(api.instances.create);

export interface WriterCreation {
  /** The cluster that was just restored, and has no instance yet. */
  DBClusterIdentifier: string;
  /** Input of CreateDBInstance for the writer. */
  instance: z.input<typeof createDBInstanceInput>;
}

const askEveryMs = 1000;

/** Whether an answer of this HTTP status, 0 where there was none, says nothing about the cluster. */
function mayPass(status: number) {
  return status === 0 || status === 429 || status >= 500;
}

async function statusOf(DBClusterIdentifier: string) {
  try {
    const query = api.clusters.get.queryOptions({ input: { DBClusterIdentifier }, staleTime: 0 });
    return (await queryClient.fetchQuery(query)).Status;
  } catch (error) {
    if (mayPass(toProblem(error).status)) return undefined;
    throw error;
  }
}

/** Asks, also while RDS or the console's server does not answer, until the cluster is available or never will be. */
async function clusterAvailable(DBClusterIdentifier: string) {
  for (;;) {
    const status = await statusOf(DBClusterIdentifier);
    if (status === 'available') return;
    if (status === 'deleting' || (status && !isInTransition(status)))
      throw new Error(`The cluster ${DBClusterIdentifier} is ${status}: no instance can be created in it.`);
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
}

/**
 * Creates the writer of a restored cluster as soon as the cluster is available, since RDS restores a cluster without
 * instances and takes no instance before.
 *
 * @param onAvailable called between the wait and the creation
 * @returns RDS's description of the new instance
 * @throws what RDS refused, or a sentence with the cluster's status when it will never be available
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBClusterToPointInTime.html
 */
export async function createWriterWhenAvailable(creation: WriterCreation, onAvailable: () => void) {
  await clusterAvailable(creation.DBClusterIdentifier);
  onAvailable();
  const writer = await writerCreation(creation.instance).send();
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: api.instances.list.key() }),
    queryClient.invalidateQueries({ queryKey: api.clusters.key() }),
  ]);
  return writer;
}
