import { type Mutation, useMutation, useMutationState } from '@tanstack/react-query';
import { useFlashes, useOperation } from '../shell/flashes.tsx';
import { createWriterWhenAvailable, type WriterCreation } from './createWriterWhenAvailable.ts';

const mutationKey = ['createWriterWhenAvailable'];

/**
 * What a form does after the restore of a cluster: the writer is created when the cluster is available. That goes on
 * after the form is left, and the flashbar tells how far it is: waiting, creating, then done, or refused with *Retry*.
 *
 * @returns a function that begins it and returns at once
 */
export function useWriterCreation() {
  const { show } = useFlashes();
  const perform = useOperation();
  const { mutateAsync } = useMutation({
    mutationKey,
    networkMode: 'always', // The console's server may run on this machine, and is reached without a network.
    mutationFn: async (creation: WriterCreation) => {
      const { DBClusterIdentifier, instance } = creation;
      // The browser asks before the page is closed or loaded anew, which would end what is under way.
      const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();
      window.addEventListener('beforeunload', askBeforeLeaving);
      try {
        return await createWriterWhenAvailable(creation, () =>
          show(flashOf(DBClusterIdentifier), {
            type: 'in-progress',
            header: `Creating the writer instance ${instance.DBInstanceIdentifier} of the DB cluster ${DBClusterIdentifier}`,
          }),
        );
      } finally {
        window.removeEventListener('beforeunload', askBeforeLeaving);
      }
    },
  });

  return function createWriter(creation: WriterCreation) {
    const { DBClusterIdentifier, instance } = creation;
    const writer = instance.DBInstanceIdentifier;
    void perform({
      id: flashOf(DBClusterIdentifier),
      asking: `Restoring the DB cluster ${DBClusterIdentifier}. Its writer instance ${writer} is created after that: keep the console open.`,
      done: () => `Restored the DB cluster ${DBClusterIdentifier}. Its writer instance ${writer} is being created.`,
      refused: `The DB cluster ${DBClusterIdentifier} has no writer: the instance ${writer} was not created.`,
      run: () => mutateAsync(creation),
    });
  };
}

function flashOf(DBClusterIdentifier: string) {
  return `writer of ${DBClusterIdentifier}`;
}

/** The instance that this window is going to create as the writer of a cluster, while it waits for the cluster. */
export function useAwaitedWriter(DBClusterIdentifier: string) {
  const creations = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }: Mutation<unknown, Error, WriterCreation>) => state.variables,
  });
  return creations.find((creation) => creation?.DBClusterIdentifier === DBClusterIdentifier)?.instance
    .DBInstanceIdentifier;
}
